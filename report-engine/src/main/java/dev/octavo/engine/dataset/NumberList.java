package dev.octavo.engine.dataset;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.StringJoiner;

/// Several numbers as one value: in data, between spaces or semicolons; as a value, each
/// between single spaces. A hyphen stands for a number that is missing.
public final class NumberList {
    /// More cannot be seen in a small picture.
    static final int MOST = 1_000;

    private static final String MISSING = "-";

    private final StringJoiner written = new StringJoiner(" ");
    private int count;
    private boolean good = true;

    /// The value of a text; null when it holds something else than numbers, or too many.
    static @Nullable String parse(String text) {
        NumberList list = new NumberList();
        for (String part : text.strip().split("[\\s;]+", -1)) {
            list.add(part.equals(MISSING) ? null : part);
        }
        return list.value();
    }

    /// Adds a number.
    ///
    /// @param text null when it is missing
    void add(@Nullable String text) {
        count++;
        Object number = text == null ? null : Numerals.parse(text);
        good &= count <= MOST && (text == null || number != null);
        if (good) {
            written.add(
                    switch (number) {
                        case null -> MISSING;
                        case BigDecimal decimal -> decimal.toString();
                        default -> number.toString();
                    });
        }
    }

    /// The value; null when something that was added is no number, or there was too much.
    @Nullable String value() {
        return good ? written.toString() : null;
    }

    /// The numbers of a value; NaN for those that are missing.
    public static double[] numbers(String value) {
        return Arrays.stream(value.split(" ", -1))
                .mapToDouble(part -> part.equals(MISSING) ? Double.NaN : Double.parseDouble(part))
                .toArray();
    }
}
