package dev.octavo.engine.dataset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where the bytes of a dataset come from. The engine opens it once for each pass over the rows
/// and closes what it opened; every opening must give the same bytes.
public interface DatasetSource {

    /// How the rows are written down.
    Format format();

    /// Opens the data at its beginning; the caller closes it.
    InputStream open() throws IOException;

    /// A source that reads a file.
    static DatasetSource ofFile(Path file, Format format) {
        return new DatasetSource() {
            @Override
            public Format format() {
                return format;
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }
        };
    }

    /// A source over bytes in memory. The array is not copied and must not change.
    static DatasetSource ofBytes(byte[] data, Format format) {
        return new DatasetSource() {
            @Override
            public Format format() {
                return format;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(data);
            }
        };
    }
}
