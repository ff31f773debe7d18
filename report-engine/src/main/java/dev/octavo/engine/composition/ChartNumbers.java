package dev.octavo.engine.composition;

import dev.octavo.engine.expression.Undefined;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Values as places in a chart.
final class ChartNumbers {
    /// Beyond this, differences of values could not be calculated.
    private static final double GREATEST = 1e300;

    private ChartNumbers() {}

    /// A number, or the seconds since 1970 of a day's beginning or a point in time; NaN when the
    /// value is missing or undefined.
    static double of(@Nullable Object value, ZoneId zone) {
        double number =
                switch (value) {
                    case null -> Double.NaN;
                    case Undefined _ -> Double.NaN;
                    case Long whole -> whole;
                    case BigDecimal decimal -> decimal.doubleValue();
                    case LocalDate day -> day.atStartOfDay(zone).toEpochSecond();
                    case Instant instant -> instant.getEpochSecond();
                    default -> throw new IllegalArgumentException("not a number: " + value);
                };
        if (Math.abs(number) > GREATEST) {
            throw new CompositionException(0, "a value is too large to be drawn: " + value);
        }
        return number;
    }

    /// A value such that equal ones are equal objects.
    static @Nullable Object key(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Undefined _ -> null;
            case Long whole -> BigDecimal.valueOf(whole).stripTrailingZeros();
            case BigDecimal decimal -> decimal.stripTrailingZeros();
            default -> value;
        };
    }
}
