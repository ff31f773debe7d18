package dev.octavo.engine.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// Font files as templates bring them along.
public final class FontFiles {
    private FontFiles() {}

    /// A copy of a font that is shipped with the engine.
    public static byte[] bundled(String name) {
        String path = "/dev/octavo/engine/text/fonts/" + name + ".ttf";
        try (InputStream file = FontFiles.class.getResourceAsStream(path)) {
            return Objects.requireNonNull(file, path).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
