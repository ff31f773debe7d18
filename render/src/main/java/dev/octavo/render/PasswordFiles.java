package dev.octavo.render;

import dev.octavo.engine.protection.PasswordFile;
import dev.octavo.engine.protection.Passwords;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The files with the passwords of a document. On the command line itself, everybody on the
/// machine could read them.
///
/// @param user holds the password that opens it; null for none
/// @param owner holds the password that lifts its permissions; null for none
record PasswordFiles(@Nullable Path user, @Nullable Path owner) {

    /// Those that are given.
    Stream<Path> files() {
        return Stream.of(Optional.ofNullable(user), Optional.ofNullable(owner))
                .flatMap(Optional::stream);
    }

    /// Reads the passwords; empty after a problem was told.
    Optional<Passwords> read(Consumer<String> problems) {
        try {
            return Optional.of(new Passwords(password(user), password(owner)));
        } catch (IOException failure) {
            problems.accept(failure.getMessage());
            return Optional.empty();
        }
    }

    private static @Nullable String password(@Nullable Path file) throws IOException {
        if (file == null) {
            return null;
        }
        try {
            return PasswordFile.read(file);
        } catch (IOException failure) {
            throw new IOException(file + ": the password cannot be read: " + failure, failure);
        }
    }
}
