package dev.octavo.engine.expression;

/// A value that cannot be computed from this data, such as `toNumber('abc')`. The message names
/// the value and what was expected.
public final class EvaluationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param message the value and what was expected
    public EvaluationException(String message) {
        super(message);
    }
}
