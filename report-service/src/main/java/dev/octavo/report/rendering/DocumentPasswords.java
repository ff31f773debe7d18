package dev.octavo.report.rendering;

import dev.octavo.engine.protection.PasswordFile;
import dev.octavo.engine.protection.Passwords;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// The passwords of documents, from the files of a folder such as a mounted secret. They never
/// travel with events, which are kept and logged in many places. Each file is read when it is
/// needed, so that a changed secret counts at once.
@Startup
@Singleton
class DocumentPasswords {
    private static final String USER = ".user";
    private static final String OWNER = ".owner";

    private final Optional<Path> folder;

    /// @throws ConfigurationException when the configured folder is not there: without it,
    ///     documents would be open to all
    DocumentPasswords(RenderingConfig config) {
        this.folder = config.passwordDirectory();
        if (folder.isPresent() && !Files.isDirectory(folder.get())) {
            throw new ConfigurationException(
                    "octavo.rendering.password-directory: '" + folder.get() + "' is not a folder");
        }
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
