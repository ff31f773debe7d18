package dev.octavo.engine.template;

import dev.octavo.engine.dataset.ValueType;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What a request may give a template.
///
/// @param name as in `params.name`
/// @param type the type of its values
/// @param required whether a request must give it
/// @param defaultValue stands in when none is given; null for none
/// @param choices the only values allowed; empty when all are
/// @param description for whoever makes requests; null for none
public record Parameter(
        String name,
        ValueType type,
        boolean required,
        @Nullable Object defaultValue,
        List<Object> choices,
        @Nullable String description) {
    public Parameter {
        choices = List.copyOf(choices);
    }
}
