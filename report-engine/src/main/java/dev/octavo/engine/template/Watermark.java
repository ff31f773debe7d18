package dev.octavo.engine.template;

import dev.octavo.engine.expression.Expression;
import dev.octavo.engine.expression.TextTemplate;

import org.jspecify.annotations.Nullable;

/// A word or two behind the content of every page.
///
/// @param when a condition; null for always
public record Watermark(TextTemplate text, @Nullable Expression when) {}
