package dev.octavo.engine.expression;

/// What a calculation gives that has no answer, such as `0 / 0` or the average of no rows. It
/// passes through any further calculation and is printed as a dash, where a missing value
/// (null) prints nothing.
public enum Undefined {
    /// The one such value.
    UNDEFINED
}
