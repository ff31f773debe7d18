package dev.octavo.engine.expression;

import dev.octavo.engine.dataset.ValueType;

import java.util.List;

/// A function of the language.
///
/// @param name how it is called
/// @param parameters what it takes, the optional ones last
/// @param result the type of what it gives
/// @param summary what it gives, for the reference
/// @param body computes it
public record Function(
        String name, List<Parameter> parameters, ValueType result, String summary, Body body) {
    public Function {
        parameters = List.copyOf(parameters);
    }

    /// How many arguments must be given.
    int required() {
        return (int) parameters.stream().filter(parameter -> !parameter.optional()).count();
    }

    /// How it is written, as in `round(number, [digits])`.
    public String signature() {
        return name
                + parameters.stream()
                        .map(
                                parameter ->
                                        parameter.optional()
                                                ? "[" + parameter.name() + "]"
                                                : parameter.name())
                        .collect(java.util.stream.Collectors.joining(", ", "(", ")"));
    }

    /// One parameter of a function.
    ///
    /// @param name for messages and the reference
    /// @param accepts what may be given for it
    /// @param optional whether it may be left out
    public record Parameter(String name, Accepted accepts, boolean optional) {}

    /// What may be given for a parameter.
    public enum Accepted {
        STRING("a string"),
        NUMBER("a number"),
        INTEGER("an integer"),
        DATE("a date"),
        DATETIME("a datetime"),
        DATE_OR_DATETIME("a date or datetime"),
        ANY("a value"),
        /// An ISO 4217 code.
        CURRENCY("a currency code such as 'EUR'"),
        /// Fraction digits, written down as a number.
        DIGITS("a number of digits from 0 to 20, written down"),
        /// A number pattern or a number of fraction digits, written down.
        NUMBER_STYLE(
                "a pattern such as '#,##0.00' or a number of digits from 0 to 20, written down"),
        /// A style of dates or a pattern, written down.
        DATE_STYLE(
                "'short', 'medium', 'long', 'full' or a pattern such as 'dd.MM.yyyy', written down");

        private final String description;

        Accepted(String description) {
            this.description = description;
        }

        /// For messages: what is expected.
        public String description() {
            return description;
        }
    }

    /// What a function does. It never sees a missing or undefined argument: such an argument is
    /// the result itself.
    @FunctionalInterface
    public interface Body {
        /// Computes the result.
        ///
        /// @param arguments as many as were written
        /// @param formats the locale and time zone of the report
        /// @throws EvaluationException when there is none for these arguments
        Object apply(Object[] arguments, Formats formats);
    }
}
