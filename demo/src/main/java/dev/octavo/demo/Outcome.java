package dev.octavo.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// How one example ended.
sealed interface Outcome {
    /// The example's name.
    String example();

    /// The document was downloaded and opened.
    ///
    /// @param took from the put of the record to the announcement
    record Downloaded(String example, long rows, int pages, long bytes, Duration took, Path file)
            implements Outcome {}

    /// There is no document.
    record Missing(String example, String reason) implements Outcome {}

    /// The table at the end of the demo.
    static String table(List<Outcome> outcomes) {
        StringBuilder table = new StringBuilder();
        table.append(
                String.format(
                        "  %-24s %10s %8s %12s %10s  %s%n",
                        "report", "rows", "pages", "bytes", "ms", "document"));
        for (Outcome outcome : outcomes) {
            table.append(
                    switch (outcome) {
                        case Downloaded it ->
                                String.format(
                                        Locale.US,
                                        "  %-24s %,10d %,8d %,12d %,10d  %s%n",
                                        it.example(),
                                        it.rows(),
                                        it.pages(),
                                        it.bytes(),
                                        it.took().toMillis(),
                                        it.file());
                        case Missing it ->
                                String.format("  %-24s failed: %s%n", it.example(), it.reason());
                    });
        }
        return table.toString();
    }
}
