package dev.octavo.render;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The document's file: written under another name beside it and moved into place when it is
/// whole. Until then, and whenever something fails, an older document stays as it is.
final class OutputFile {
    private final Path file;
    private final Path unfinished;

    OutputFile(Path file) {
        this.file = file;
        String name = ".%s.%d.part".formatted(file.getFileName(), ProcessHandle.current().pid());
        this.unfinished = file.resolveSibling(name);
        // Ctrl-C ends the process anywhere.
        unfinished.toFile().deleteOnExit();
    }

    Path path() {
        return file;
    }

    OutputStream open() throws IOException {
        return Files.newOutputStream(unfinished);
    }

    /// Puts what was written in the place of an older document.
    void keep() throws IOException {
        try {
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Forgets what was written.
    void discard() throws IOException {
        Files.deleteIfExists(unfinished);
    }
}
