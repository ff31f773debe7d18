package dev.octavo.engine.expression;

import dev.octavo.engine.dataset.DataException;
import dev.octavo.engine.dataset.Row;

/// A value that cannot be computed from this data, such as `toNumber('abc')`. The message names
/// the value and what was expected.
public final class EvaluationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param message the value and what was expected
    public EvaluationException(String message) {
        super(message);
    }

    /// The same as the fault of the row it was computed from.
    ///
    /// @param dataset the row's dataset
    public DataException at(String dataset, Row row) {
        return new DataException(
                dataset, row.number(), 0, "row %d: %s".formatted(row.number(), getMessage()));
    }
}
