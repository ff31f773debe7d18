package dev.octavo.engine.template;

import dev.octavo.engine.expression.TextTemplate;

import org.jspecify.annotations.Nullable;

/// A big number.
///
/// @param label what it is
/// @param value the number, as it is printed
/// @param note more about it, in small letters; null for nothing
public record KeyFigure(TextTemplate label, TextTemplate value, @Nullable TextTemplate note) {}
