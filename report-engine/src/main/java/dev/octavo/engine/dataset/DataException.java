package dev.octavo.engine.dataset;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// The content of a dataset is not what the template declares: reading it again cannot succeed.
public final class DataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String dataset;
    private final long row;
    private final long line;

    /// @param dataset the dataset's name
    /// @param row the row at fault, from 1; 0 when no single row is
    /// @param line its line in the source, from 1; 0 when unknown
    /// @param message what is wrong, with field and value, and what was expected
    public DataException(String dataset, long row, long line, String message) {
        super(message);
        this.dataset = dataset;
        this.row = row;
        this.line = line;
    }

    /// Whether another one says the same.
    boolean describes(DataException other) {
        return row == other.row && Objects.equals(getMessage(), other.getMessage());
    }

    /// The dataset's name.
    public String dataset() {
        return dataset;
    }

    /// The row at fault, from 1; 0 when no single row is.
    public long row() {
        return row;
    }

    /// The line in the source, from 1; null when unknown.
    public @Nullable Long line() {
        return line == 0 ? null : line;
    }
}
