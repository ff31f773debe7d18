package dev.octavo.engine.expression;

import static dev.octavo.engine.expression.Function.Accepted.ANY;
import static dev.octavo.engine.expression.Function.Accepted.INTEGER;
import static dev.octavo.engine.expression.Function.Accepted.STRING;
import static dev.octavo.engine.expression.Functions.define;

import dev.octavo.engine.dataset.ValueType;

import java.util.List;
import java.util.Locale;

/// Functions of texts. Lengths and positions count Unicode code points, positions from 1.
final class TextFunctions {
    /// No function makes a longer text, so that nested calls cannot fill memory.
    static final int MAX_LENGTH = 100_000;

    static final List<Function> ALL =
            List.of(
                    define(
                            "upper",
                            ValueType.STRING,
                            "the text in capital letters",
                            (a, f) -> text(a, 0).toUpperCase(f.locale()),
                            "text",
                            STRING),
                    define(
                            "lower",
                            ValueType.STRING,
                            "the text in small letters",
                            (a, f) -> text(a, 0).toLowerCase(f.locale()),
                            "text",
                            STRING),
                    define(
                            "capitalize",
                            ValueType.STRING,
                            "each word with a capital first letter, the rest small",
                            (a, f) -> capitalize(text(a, 0), f.locale()),
                            "text",
                            STRING),
                    define(
                            "trim",
                            ValueType.STRING,
                            "the text without white space around it",
                            (a, _) -> text(a, 0).strip(),
                            "text",
                            STRING),
                    define(
                            "length",
                            ValueType.INTEGER,
                            "how many characters the text has",
                            (a, _) -> (long) length(text(a, 0)),
                            "text",
                            STRING),
                    define(
                            "left",
                            ValueType.STRING,
                            "the first characters of the text",
                            (a, _) -> slice(text(a, 0), 0, count(a, 1)),
                            "text",
                            STRING,
                            "count",
                            INTEGER),
                    define(
                            "right",
                            ValueType.STRING,
                            "the last characters of the text",
                            (a, _) -> {
                                int length = length(text(a, 0));
                                int from = (int) Math.max(0, length - count(a, 1));
                                return slice(text(a, 0), from, length);
                            },
                            "text",
                            STRING,
                            "count",
                            INTEGER),
                    define(
                            "substring",
                            ValueType.STRING,
                            "the characters from a position on, counted from 1",
                            (a, _) -> {
                                long from = Math.max(1, Numbers.wholeNumber(a[1])) - 1;
                                return slice(
                                        text(a, 0),
                                        from,
                                        a.length > 2 ? count(a, 2) : Long.MAX_VALUE);
                            },
                            "text",
                            STRING,
                            "start",
                            INTEGER,
                            "count?",
                            INTEGER),
                    define(
                            "shorten",
                            ValueType.STRING,
                            "the text, or its beginning and an ellipsis where it is longer",
                            (a, _) -> shorten(text(a, 0), count(a, 1)),
                            "text",
                            STRING,
                            "count",
                            INTEGER),
                    define(
                            "replace",
                            ValueType.STRING,
                            "the text with every occurrence of one text replaced by another",
                            (a, _) -> replace(text(a, 0), text(a, 1), text(a, 2)),
                            "text",
                            STRING,
                            "search",
                            STRING,
                            "replacement",
                            STRING),
                    define(
                            "contains",
                            ValueType.BOOLEAN,
                            "whether the text contains another",
                            (a, _) -> text(a, 0).contains(text(a, 1)),
                            "text",
                            STRING,
                            "part",
                            STRING),
                    define(
                            "startsWith",
                            ValueType.BOOLEAN,
                            "whether the text begins with another",
                            (a, _) -> text(a, 0).startsWith(text(a, 1)),
                            "text",
                            STRING,
                            "part",
                            STRING),
                    define(
                            "endsWith",
                            ValueType.BOOLEAN,
                            "whether the text ends with another",
                            (a, _) -> text(a, 0).endsWith(text(a, 1)),
                            "text",
                            STRING,
                            "part",
                            STRING),
                    define(
                            "text",
                            ValueType.STRING,
                            "any value as it is printed without a format",
                            (a, f) -> f.print(a[0]),
                            "value",
                            ANY));

    private TextFunctions() {}

    /// A value for a message, not too long.
    static String excerpt(String text) {
        return shorten(text, 40);
    }

    private static String text(Object[] arguments, int index) {
        return (String) arguments[index];
    }

    private static long count(Object[] arguments, int index) {
        return Math.max(0, Numbers.wholeNumber(arguments[index]));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String slice(String text, long from, long count) {
        int length = length(text);
        int start = (int) Math.min(from, length);
        int size = (int) Math.min(count, length - start);
        int begin = text.offsetByCodePoints(0, start);
        return text.substring(begin, text.offsetByCodePoints(begin, size));
    }

    private static String shorten(String text, long count) {
        return length(text) <= count
                ? text
                : slice(text, 0, Math.max(0, count - 1)).stripTrailing() + "\u2026";
    }

    private static String replace(String text, String search, String replacement) {
        if (search.isEmpty()) {
            return text;
        }
        long occurrences = 0;
        for (int at = text.indexOf(search);
                at >= 0;
                at = text.indexOf(search, at + search.length())) {
            occurrences++;
        }
        if (text.length() + occurrences * replacement.length() > MAX_LENGTH) {
            throw new EvaluationException(
                    "replace would make a text longer than " + MAX_LENGTH + " characters");
        }
        return text.replace(search, replacement);
    }

    private static String capitalize(String text, Locale locale) {
        StringBuilder result = new StringBuilder(text.length());
        boolean first = true;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            String letter = Character.toString(codePoint);
            result.append(first ? letter.toUpperCase(locale) : letter.toLowerCase(locale));
            first = !Character.isLetterOrDigit(codePoint) && codePoint != '\'';
            i += Character.charCount(codePoint);
        }
        return result.toString();
    }
}
