package dev.octavo.engine.dataset;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/// The one order of values, for sorting and for comparison: numbers by value, texts by Unicode
/// code unit, false before true, days and times as they pass. It is the same in every locale,
/// so that equal values always stand together.
public final class ValueOrder {
    private ValueOrder() {}

    /// Compares two present values of one type; whole and decimal numbers count as one type.
    public static int compare(Object left, Object right) {
        return switch (left) {
            case String text -> text.compareTo((String) right);
            case Long number when right instanceof Long other -> Long.compare(number, other);
            case Long number -> BigDecimal.valueOf(number).compareTo((BigDecimal) right);
            case BigDecimal number when right instanceof Long other ->
                    number.compareTo(BigDecimal.valueOf(other));
            case BigDecimal number -> number.compareTo((BigDecimal) right);
            case LocalDate date -> date.compareTo((LocalDate) right);
            case Instant instant -> instant.compareTo((Instant) right);
            case Boolean flag -> flag.compareTo((Boolean) right);
            default ->
                    throw new IllegalArgumentException("not a value: " + left.getClass().getName());
        };
    }

    /// Compares two values of one type of which either may be missing; missing ones come last.
    public static int compareMissingLast(@Nullable Object left, @Nullable Object right) {
        if (left == null) {
            return right == null ? 0 : 1;
        }
        return right == null ? -1 : compare(left, right);
    }
}
