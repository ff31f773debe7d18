package dev.octavo.engine.dataset;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// Numbers as they are written in data, and how large they may be, so that no number fills
/// memory when it is calculated with or printed.
public final class Numerals {
    /// Digits before the decimal point that a number may have.
    public static final int MAX_MAGNITUDE = 100;

    /// Digits after the decimal point that a number may have.
    public static final int MAX_SCALE = 100;

    private static final int MAX_LENGTH = MAX_MAGNITUDE + MAX_SCALE + 10;

    private Numerals() {}

    /// Whether a number keeps within the bounds.
    public static boolean isWithinBounds(BigDecimal number) {
        return number.scale() <= MAX_SCALE
                && (long) number.precision() - number.scale() <= MAX_MAGNITUDE;
    }

    /// The number a text holds, as in `-1234.5` or `1.5e3`; null when it holds none or one that
    /// is out of bounds. Whole numbers become `Long` as far as they fit, all others
    /// `BigDecimal`.
    public static @Nullable Object parse(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return null;
        }
        boolean whole = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                if (c != '-' && c != '+' && c != '.' && c != 'e' && c != 'E') {
                    return null;
                }
                whole &= i == 0 && c == '-';
            }
        }
        try {
            // 18 digits and a sign always fit in a long.
            if (whole && text.length() <= 18) {
                return Long.valueOf(text);
            }
            BigDecimal number = new BigDecimal(text);
            return isWithinBounds(number) ? number : null;
        } catch (NumberFormatException malformed) {
            return null;
        }
    }
}
