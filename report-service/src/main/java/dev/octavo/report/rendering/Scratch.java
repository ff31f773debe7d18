package dev.octavo.report.rendering;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A folder for the files of one attempt, gone when it is closed.
record Scratch(Path folder) implements AutoCloseable {
    /// Makes a folder that nobody else may read.
    static Scratch create() throws IOException {
        return new Scratch(Files.createTempDirectory("octavo-"));
    }

    @Override
    public void close() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
