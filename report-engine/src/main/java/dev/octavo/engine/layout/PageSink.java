package dev.octavo.engine.layout;

import java.io.IOException;

/// Takes each page as soon as it is full.
@FunctionalInterface
public interface PageSink {
    /// Writes a page.
    ///
    /// @param page to be used before this method returns: its list of ops may be used again
    /// @throws IOException when the page cannot be written
    void page(Page page) throws IOException;
}
