package dev.octavo.engine.dataset;

import java.io.IOException;

/// Rows that can be read from the first to the last as often as needed: those of a whole
/// dataset, or those of one group of it.
public interface RowSource {
    /// The name of the dataset that the rows belong to.
    String name();

    /// The rows in their order, from the first; the caller closes the cursor.
    ///
    /// @throws DataException when the content is not what the fields declare; also thrown by
    ///     the cursor
    /// @throws IOException when reading failed and may succeed later
    RowCursor open() throws IOException;
}
