package dev.octavo.engine;

import org.jspecify.annotations.Nullable;

/// One thing that is wrong with a request.
///
/// @param kind which part of the request is at fault
/// @param pointer where in the request, as a JSON pointer such as `/parameters/year`
/// @param message what is wrong and what was expected, for a person to read
/// @param file which of the template's own files is at fault; null when none is
/// @param line line in the dataset's file, in the template or in `file`, from 1; null when it has
/// none
/// @param column in that line, from 1, in characters; null when it is not known
public record RenderProblem(
        Kind kind,
        String pointer,
        String message,
        @Nullable String file,
        @Nullable Long line,
        @Nullable Integer column) {

    /// A problem that is not in the template.
    public RenderProblem(Kind kind, String pointer, String message, @Nullable Long line) {
        this(kind, pointer, message, null, line, null);
    }

    /// The part of a request that is at fault.
    public enum Kind {
        /// A parameter is missing, unknown or of the wrong type.
        PARAMETERS,
        /// A dataset is missing or unknown.
        DATASETS,
        /// A dataset's content cannot be read as the template declares it.
        DATA,
        /// A password is missing, or is none that a document can have.
        PASSWORDS,
        /// The template asks for something that this data or these parameters do not allow.
        TEMPLATE
    }
}
