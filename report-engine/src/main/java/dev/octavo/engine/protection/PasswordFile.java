package dev.octavo.engine.protection;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that holds a password and nothing else, such as a key of a mounted secret.
public final class PasswordFile {
    private PasswordFile() {}

    /// Reads the password in UTF-8, without the end of the line that editors and `echo` add.
    ///
    /// @throws IOException when the file is not there, cannot be read or is no text
    public static String read(Path file) throws IOException {
        try {
            return Files.readString(file).replaceFirst("\r?\n$", "");
        } catch (CharacterCodingException e) {
            throw new IOException("expected a password in UTF-8", e);
        }
    }
}
