package dev.octavo.report.rendering;

import dev.octavo.engine.protection.PasswordFile;
import dev.octavo.engine.protection.Passwords;
import dev.octavo.engine.protection.Protection;
import dev.octavo.engine.protection.UnusablePasswordException;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The passwords of documents, from the files of a folder such as a mounted secret. They never
/// travel with events, which are kept and logged in many places. Each file is read when it is
/// needed, so that a changed secret counts at once.
@Startup
@Singleton
class DocumentPasswords {
    private static final String USER = ".user";
    private static final String OWNER = ".owner";

    private static final Pattern FILE = Pattern.compile("(.+)(\\.user|\\.owner)");

    private final Optional<Path> folder;

    /// @throws ConfigurationException when the configured folder is not there, because documents
    ///     would be open to all without it, or holds a password that no document can have
    DocumentPasswords(RenderingConfig config) {
        this.folder = config.passwordDirectory();
        if (folder.isPresent()) {
            check(folder.get());
        }
    }

    private void check(Path configured) {
        if (!Files.isDirectory(configured)) {
            throw fault("'" + configured + "' is not a folder");
        }
        try (Stream<Path> files = Files.list(configured)) {
            files.map(file -> FILE.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> name.group(1))
                    .distinct()
                    .sorted()
                    .forEach(this::checkPasswords);
        } catch (IOException e) {
            throw fault("'" + configured + "' cannot be read: " + e);
        }
    }

    private void checkPasswords(String template) {
        try {
            Protection.check(of(template));
        } catch (UnusablePasswordException e) {
            String ending =
                    switch (e.role()) {
                        case USER -> USER;
                        case OWNER -> OWNER;
                    };
            throw fault("the password in '" + template + ending + "' " + e.getMessage());
        } catch (IOException e) {
            throw fault("the passwords of template '" + template + "' cannot be read: " + e);
        }
    }

    private static ConfigurationException fault(String message) {
        return new ConfigurationException("octavo.rendering.password-directory: " + message);
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
