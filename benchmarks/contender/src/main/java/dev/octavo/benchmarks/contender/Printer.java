package dev.octavo.benchmarks.contender;

import java.io.OutputStream;
import java.nio.file.Path;

/// Makes the same kind of document again and again, from different rows.
@FunctionalInterface
public interface Printer {

    /// Makes one document.
    ///
    /// @param rows a CSV file as [Strikes] describes it
    /// @param out receives the document; buffered and closed by the caller
    void print(Path rows, OutputStream out) throws Exception;
}
