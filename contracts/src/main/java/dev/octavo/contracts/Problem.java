package dev.octavo.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// One thing that is wrong with what was sent.
///
/// @param pointer a JSON pointer (RFC 6901) into the data that was sent, such as
///     `/parameters/year`; the empty string for the whole of it
/// @param message what is wrong and what was expected, in one sentence
/// @param line the line of the template or data file that is meant, from 1; null when none is
/// @param column in that line, from 1, in characters; null when it is not known
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String pointer, String message, @Nullable Long line, @Nullable Integer column) {
    public Problem {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(message, "message");
    }

    /// A problem at a place in the JSON that was sent.
    public static Problem at(String pointer, String message) {
        return new Problem(pointer, message, null, null);
    }
}
