package dev.octavo.engine.picture;

import java.util.Objects;

/// A file is no picture that can be printed.
final class MalformedPicture extends Exception {
    private static final long serialVersionUID = 1L;

    /// @param reason what is wrong and what was expected
    MalformedPicture(String reason) {
        super(reason);
    }

    String reason() {
        return Objects.requireNonNull(getMessage());
    }
}
