package dev.octavo.engine.expression;

import static dev.octavo.engine.expression.Function.Accepted.CURRENCY;
import static dev.octavo.engine.expression.Function.Accepted.DATETIME;
import static dev.octavo.engine.expression.Function.Accepted.DATE_OR_DATETIME;
import static dev.octavo.engine.expression.Function.Accepted.DATE_STYLE;
import static dev.octavo.engine.expression.Function.Accepted.DIGITS;
import static dev.octavo.engine.expression.Function.Accepted.NUMBER;
import static dev.octavo.engine.expression.Function.Accepted.NUMBER_STYLE;
import static dev.octavo.engine.expression.Functions.define;

import dev.octavo.engine.dataset.ValueType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Functions that print values the way the report's locale does; they mostly stand behind a
/// `|`.
final class FormatFunctions {
    static final List<Function> ALL =
            List.of(
                    define(
                            "number",
                            ValueType.STRING,
                            "a number with digits in groups",
                            FormatFunctions::number,
                            "number",
                            NUMBER,
                            "style?",
                            NUMBER_STYLE),
                    define(
                            "currency",
                            ValueType.STRING,
                            "an amount of money",
                            FormatFunctions::currency,
                            "amount",
                            NUMBER,
                            "code",
                            CURRENCY),
                    define(
                            "percent",
                            ValueType.STRING,
                            "a ratio in percent: 0.125 is 12.5 %",
                            (a, f) ->
                                    f.percent(
                                            a[0], a.length > 1 ? NumberFunctions.digits(a[1]) : 0),
                            "ratio",
                            NUMBER,
                            "digits?",
                            DIGITS),
                    define(
                            "date",
                            ValueType.STRING,
                            "a day, or the day of a point in time",
                            (a, f) ->
                                    f.date(
                                            a[0] instanceof Instant instant
                                                    ? f.at(instant).toLocalDate()
                                                    : (LocalDate) a[0],
                                            style(a)),
                            "date",
                            DATE_OR_DATETIME,
                            "style?",
                            DATE_STYLE),
                    define(
                            "time",
                            ValueType.STRING,
                            "the time of day of a point in time",
                            (a, f) ->
                                    f.time((Instant) a[0], a.length > 1 ? (String) a[1] : "short"),
                            "datetime",
                            DATETIME,
                            "style?",
                            DATE_STYLE),
                    define(
                            "datetime",
                            ValueType.STRING,
                            "day and time of day of a point in time",
                            (a, f) -> f.dateTime((Instant) a[0], style(a)),
                            "datetime",
                            DATETIME,
                            "style?",
                            DATE_STYLE));

    private FormatFunctions() {}

    private static Object number(Object[] arguments, Formats formats) {
        if (arguments.length == 1) {
            return formats.number(arguments[0]);
        }
        return arguments[1] instanceof String pattern
                ? formats.numberPattern(arguments[0], pattern)
                : formats.number(arguments[0], NumberFunctions.digits(arguments[1]));
    }

    private static Object currency(Object[] arguments, Formats formats) {
        String code = (String) arguments[1];
        try {
            return formats.currency(arguments[0], code);
        } catch (IllegalArgumentException unknown) {
            throw new EvaluationException(
                    "currency expects a code such as 'EUR', not '"
                            + TextFunctions.excerpt(code)
                            + "'");
        }
    }

    private static String style(Object[] arguments) {
        return arguments.length > 1 ? (String) arguments[1] : "medium";
    }
}
