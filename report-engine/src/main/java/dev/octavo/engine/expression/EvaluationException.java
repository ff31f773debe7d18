package dev.octavo.engine.expression;

import dev.octavo.engine.dataset.DataException;
import dev.octavo.engine.dataset.Row;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// A value that cannot be computed from this data, such as `toNumber('abc')`. The message names
/// the value and what was expected.
public final class EvaluationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Not needed where it was serialized to: no template is there.
    private final transient @Nullable Written part;

    /// @param message the value and what was expected
    public EvaluationException(String message) {
        this(message, null);
    }

    /// @param message the value and what was expected
    /// @param part what asked for the value
    public EvaluationException(String message, @Nullable Written part) {
        super(message);
        this.part = part;
    }

    /// The same as the fault of what asked for the value, unless that is known already.
    public EvaluationException in(Written asking) {
        return part == null ? new EvaluationException(message(), asking) : this;
    }

    /// What asked for the value; null when unknown.
    public @Nullable Written part() {
        return part;
    }

    /// The same as the fault of the row it was computed from.
    ///
    /// @param dataset the row's dataset
    public DataException at(String dataset, Row row) {
        return at(dataset, row, "row");
    }

    /// The same as the fault of rows around one.
    ///
    /// @param dataset the row's dataset
    /// @param which said before the row's number, such as `group from row`
    public DataException at(String dataset, Row row, String which) {
        DataException failure =
                new DataException(
                        dataset,
                        row.number(),
                        row.line(),
                        "%s %d: %s".formatted(which, row.number(), message()));
        failure.initCause(this);
        return failure;
    }

    private String message() {
        return Objects.requireNonNullElse(getMessage(), "");
    }
}
