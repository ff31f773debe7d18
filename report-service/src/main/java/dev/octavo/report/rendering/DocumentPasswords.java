package dev.octavo.report.rendering;

import dev.octavo.engine.protection.PasswordFile;
import dev.octavo.engine.protection.Passwords;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// The passwords of documents, from the files of a folder such as a mounted secret. They never
/// travel with events, which are kept and logged in many places. Each file is read when it is
/// needed, so that a changed secret counts at once.
@Singleton
class DocumentPasswords {
    private static final String USER = ".user";
    private static final String OWNER = ".owner";

    private final Optional<Path> folder;

    DocumentPasswords(RenderingConfig config) {
        this.folder = config.passwordDirectory();
    }

    /// The passwords for the documents of a template; those that have no file are not there.
    ///
    /// @throws IOException when a file is there and cannot be read
    Passwords of(String template) throws IOException {
        return folder.isEmpty()
                ? Passwords.NONE
                : new Passwords(
                        read(folder.get().resolve(template + USER)),
                        read(folder.get().resolve(template + OWNER)));
    }

    private static @Nullable String read(Path file) throws IOException {
        try {
            return PasswordFile.read(file);
        } catch (NoSuchFileException _) {
            return null;
        }
    }
}
