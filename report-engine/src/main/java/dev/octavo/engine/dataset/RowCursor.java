package dev.octavo.engine.dataset;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;

/// One pass over rows. Not thread-safe; closed by whoever opened it.
public interface RowCursor extends Closeable {

    /// The next row, or null after the last.
    ///
    /// @throws DataException when the content is not what the dataset's fields declare
    /// @throws IOException when reading failed and may succeed later
    @Nullable Row next() throws IOException;
}
