package dev.octavo.localcloud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where the logs go when nobody says.
final class LogFolder {

    private LogFolder() {}

    /// A new folder: in `target/local-cloud` where there is a `target`, so that a failed build
    /// can be looked into, else among the temporary files.
    static Path fresh() {
        try {
            var target = Path.of("target");
            if (!Files.isDirectory(target)) {
                return Files.createTempDirectory("octavo-local-cloud-");
            }
            var parent = Files.createDirectories(target.resolve("local-cloud"));
            return Files.createTempDirectory(parent.toAbsolutePath(), "logs-");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a folder for logs", e);
        }
    }
}
