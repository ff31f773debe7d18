package dev.octavo.engine.expression;

import dev.octavo.engine.dataset.ValueType;

import org.jspecify.annotations.Nullable;

/// One question about many rows. Written with a dataset's name, as in `sum(strikes.cost)`, it
/// asks about the whole dataset; without, as in `sum(cost)`, about the group in which it
/// stands.
///
/// @param function what is asked
/// @param dataset whose rows
/// @param argument evaluated for each row; null only for `count()`, which counts rows
/// @param condition only rows for which it is true take part; null for all
/// @param extent over which rows
public record Aggregate(
        AggregateFunction function,
        String dataset,
        @Nullable Expression argument,
        @Nullable Expression condition,
        Extent extent) {

    /// The rows an aggregate is taken over.
    public enum Extent {
        /// All rows of the dataset that its `where` lets through. Such aggregates are listed by
        /// the template and known before anything is drawn.
        DATASET,
        /// The rows of the group in which the expression stands. Such aggregates are listed by
        /// the block that forms the groups.
        GROUP
    }

    /// The type of the result.
    public ValueType type() {
        return switch (function) {
            case COUNT, DISTINCT -> ValueType.INTEGER;
            case AVG -> ValueType.DECIMAL;
            case SUM, MIN, MAX -> argumentType();
            case MEDIAN -> argumentType().isNumber() ? ValueType.DECIMAL : argumentType();
        };
    }

    private ValueType argumentType() {
        if (argument == null) {
            throw new IllegalStateException(function.word() + " needs an argument");
        }
        return argument.type();
    }
}
