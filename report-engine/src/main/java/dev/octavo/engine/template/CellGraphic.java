package dev.octavo.engine.template;

import dev.octavo.engine.expression.Expression;

import org.jspecify.annotations.Nullable;

/// What the cells of a column show besides their text.
public sealed interface CellGraphic {

    /// A bar under the number, as long as the number is large; bars begin at zero.
    ///
    /// @param min the number at the start of the cell, evaluated once; null for the least of
    ///     the rows
    /// @param max the number at the end of the cell, evaluated once; null for the greatest of
    ///     the rows
    /// @param tone of bars; null for one that sets negative numbers apart
    record Bar(@Nullable Expression min, @Nullable Expression max, StyleRule.@Nullable Tone tone)
            implements CellGraphic {}
}
