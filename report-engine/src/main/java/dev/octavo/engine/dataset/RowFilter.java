package dev.octavo.engine.dataset;

/// Tells which rows of a dataset are read.
@FunctionalInterface
public interface RowFilter {
    /// Lets every row through.
    RowFilter ALL = _ -> true;

    /// Whether a row is read.
    ///
    /// @throws DataException when it cannot be told from the row's values
    boolean keeps(Row row);
}
