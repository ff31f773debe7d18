package dev.octavo.engine.expression;

import static dev.octavo.engine.expression.Function.Accepted.DIGITS;
import static dev.octavo.engine.expression.Function.Accepted.NUMBER;
import static dev.octavo.engine.expression.Function.Accepted.STRING;
import static dev.octavo.engine.expression.Functions.define;

import dev.octavo.engine.dataset.Numerals;
import dev.octavo.engine.dataset.ValueType;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// Functions of numbers.
final class NumberFunctions {
    static final List<Function> ALL =
            List.of(
                    define(
                            "abs",
                            ValueType.DECIMAL,
                            "the number without its sign",
                            (a, _) -> Numbers.compare(a[0], 0L) < 0 ? Numbers.negate(a[0]) : a[0],
                            "number",
                            NUMBER),
                    define(
                            "round",
                            ValueType.DECIMAL,
                            "the number rounded to so many digits after the decimal point, 0 unless"
                                    + " given; halves away from zero",
                            (a, _) ->
                                    round(
                                            a[0],
                                            a.length > 1 ? digits(a[1]) : 0,
                                            RoundingMode.HALF_UP),
                            "number",
                            NUMBER,
                            "digits?",
                            DIGITS),
                    define(
                            "floor",
                            ValueType.DECIMAL,
                            "the largest whole number that is not larger",
                            (a, _) -> round(a[0], 0, RoundingMode.FLOOR),
                            "number",
                            NUMBER),
                    define(
                            "ceiling",
                            ValueType.DECIMAL,
                            "the smallest whole number that is not smaller",
                            (a, _) -> round(a[0], 0, RoundingMode.CEILING),
                            "number",
                            NUMBER),
                    define(
                            "least",
                            ValueType.DECIMAL,
                            "the smaller of two numbers",
                            (a, _) -> Numbers.compare(a[0], a[1]) <= 0 ? a[0] : a[1],
                            "number",
                            NUMBER,
                            "other",
                            NUMBER),
                    define(
                            "greatest",
                            ValueType.DECIMAL,
                            "the larger of two numbers",
                            (a, _) -> Numbers.compare(a[0], a[1]) >= 0 ? a[0] : a[1],
                            "number",
                            NUMBER,
                            "other",
                            NUMBER),
                    define(
                            "toNumber",
                            ValueType.DECIMAL,
                            "the number that a text holds, written as in `-1234.5`",
                            (a, _) -> parse((String) a[0]),
                            "text",
                            STRING));

    private NumberFunctions() {}

    static int digits(Object number) {
        return Math.toIntExact(Numbers.wholeNumber(number));
    }

    private static Object round(Object number, int digits, RoundingMode mode) {
        if (number instanceof Long) {
            return number;
        }
        BigDecimal decimal = (BigDecimal) number;
        return decimal.scale() <= digits ? decimal : decimal.setScale(digits, mode);
    }

    private static Object parse(String text) {
        Object number = Numerals.parse(text.strip());
        if (number == null) {
            throw new EvaluationException(
                    "toNumber expects a number such as 1234.5, not '"
                            + TextFunctions.excerpt(text)
                            + "'");
        }
        return number;
    }
}
