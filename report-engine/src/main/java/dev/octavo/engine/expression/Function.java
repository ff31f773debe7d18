package dev.octavo.engine.expression;

import dev.octavo.engine.dataset.ValueType;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A function of the language.
///
/// @param name how it is called
/// @param parameters what it takes, the optional ones last
/// @param result the type of what it gives
/// @param body computes it; never sees a missing or undefined argument, since those are the
///     result themselves
public record Function(String name, List<Parameter> parameters, ValueType result, Body body) {
    public Function {
        parameters = List.copyOf(parameters);
    }

    /// One parameter of a function.
    ///
    /// @param name for messages
    /// @param accepts what may be given for it
    /// @param optional whether it may be left out
    public record Parameter(String name, Accepted accepts, boolean optional) {}

    /// What may be given for a parameter.
    public enum Accepted {
        STRING,
        NUMBER,
        INTEGER,
        BOOLEAN,
        DATE,
        DATE_OR_DATETIME,
        ANY,
        /// A text written down in the template, so that it can be checked before anything is
        /// printed.
        LITERAL_STRING
    }

    /// What a function does.
    @FunctionalInterface
    public interface Body {
        /// Computes the result.
        ///
        /// @param arguments as many as were written
        /// @param formats the locale and time zone of the report
        @Nullable Object apply(Object[] arguments, Formats formats);
    }
}
