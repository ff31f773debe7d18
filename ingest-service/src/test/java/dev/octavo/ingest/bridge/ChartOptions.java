package dev.octavo.ingest.bridge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The options of the JVM that the chart gives the service: what is shown of its memory is shown
/// with them.
final class ChartOptions {
    private static final Path VALUES = Path.of("..", "helm", "octavo", "values.yaml");
    private static final String KEY = "  javaOptions: ";

    private ChartOptions() {}

    static List<String> read() {
        try (var lines = Files.lines(VALUES)) {
            return lines.dropWhile(line -> !line.equals("ingestService:"))
                    .filter(line -> line.startsWith(KEY))
                    .map(line -> List.of(line.substring(KEY.length()).split(" ")))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(VALUES + " has no" + KEY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
