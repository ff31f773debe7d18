package dev.octavo.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// Names a template.
///
/// @param name the template's name in the catalogue
/// @param version the content hash of an immutable version; null for the newest one (in a
///     request) or when no version was found (in a failure)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TemplateRef(String name, @Nullable String version) {
    public TemplateRef {
        Objects.requireNonNull(name, "name");
    }
}
