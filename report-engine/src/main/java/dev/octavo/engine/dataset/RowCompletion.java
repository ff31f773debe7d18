package dev.octavo.engine.dataset;

/// Adds to the values of a row that were read those that are computed from them.
@FunctionalInterface
public interface RowCompletion {
    /// Leaves every row as it was read.
    RowCompletion NONE = row -> row;

    /// The row with all values of the dataset's fields.
    ///
    /// @throws DataException when a value cannot be computed from those of the row
    Row complete(Row row);
}
