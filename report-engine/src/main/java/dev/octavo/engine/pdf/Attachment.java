package dev.octavo.engine.pdf;

import java.io.IOException;
import java.io.InputStream;

/// A file that goes with a document: the data that it shows.
///
/// @param name under which readers list and save it
/// @param mediaType such as `text/csv`
/// @param content opened once, and closed by whoever opened it
public record Attachment(String name, String mediaType, Content content) {

    /// Where the bytes come from.
    @FunctionalInterface
    public interface Content {
        /// Opens them at their beginning.
        InputStream open() throws IOException;
    }
}
