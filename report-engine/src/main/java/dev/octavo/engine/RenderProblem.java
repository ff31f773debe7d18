package dev.octavo.engine;

import org.jspecify.annotations.Nullable;

/// One thing that is wrong with a request.
///
/// @param kind which part of the request is at fault
/// @param pointer where in the request, as a JSON pointer such as `/parameters/year`
/// @param message what is wrong and what was expected, for a person to read
/// @param line line in the dataset's file or in the template, from 1; null when it has none
public record RenderProblem(Kind kind, String pointer, String message, @Nullable Long line) {

    /// The part of a request that is at fault.
    public enum Kind {
        /// A parameter is missing, unknown or of the wrong type.
        PARAMETERS,
        /// A dataset is missing or unknown.
        DATASETS,
        /// A dataset's content cannot be read as the template declares it.
        DATA,
        /// The template asks for something that this data or these parameters do not allow.
        TEMPLATE
    }
}
