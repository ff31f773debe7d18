package dev.octavo.engine.template;

import dev.octavo.engine.expression.Expression;

import org.jspecify.annotations.Nullable;

/// How rows or cells look for which a condition is true.
///
/// @param when evaluated for each row; null for always
/// @param bold whether they are bold
/// @param italic whether they are italic
/// @param color of their text; null for that of the others
/// @param background behind them; null for none
public record StyleRule(
        @Nullable Expression when,
        boolean bold,
        boolean italic,
        @Nullable Tone color,
        @Nullable Tone background) {

    /// What a color says.
    public enum Tone {
        MUTED,
        ACCENT,
        POSITIVE,
        NEGATIVE,
        WARNING
    }
}
