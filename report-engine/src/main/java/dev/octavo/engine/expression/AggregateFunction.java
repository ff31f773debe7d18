package dev.octavo.engine.expression;

import java.util.Locale;

/// What can be asked about many rows at once. Missing values are skipped by all of them.
public enum AggregateFunction {
    /// How many rows, or how many values that are not missing.
    COUNT,
    /// The exact sum; 0 of nothing.
    SUM,
    /// The mean, to 34 significant digits; undefined of nothing.
    AVG,
    /// The smallest value; undefined of nothing.
    MIN,
    /// The largest value; undefined of nothing.
    MAX,
    /// How many different values.
    DISTINCT,
    /// The middle value, or the mean of the two in the middle; undefined of nothing.
    MEDIAN;

    /// The name used in templates.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
