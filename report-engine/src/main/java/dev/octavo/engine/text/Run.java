package dev.octavo.engine.text;

import org.jspecify.annotations.Nullable;

/// A stretch of text in one style.
///
/// @param text may hold line feeds, which always break the line
/// @param link the address that the text leads to, or null
public record Run(String text, TextStyle style, @Nullable String link) {
    public Run(String text, TextStyle style) {
        this(text, style, null);
    }
}
