package dev.octavo.engine.dataset;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/// Reads values that are written as text: cells of CSV files, strings in JSON, defaults in
/// templates.
///
/// @param type what the text must hold
/// @param pattern how dates are written; null for ISO 8601
/// @param zone of times that are written without an offset
public record TextValue(ValueType type, @Nullable DateTimeFormatter pattern, ZoneId zone) {

    /// For a field, with its date pattern.
    ///
    /// @throws IllegalArgumentException when the pattern is malformed
    public static TextValue of(Field field, ZoneId zone) {
        String pattern = field.pattern();
        return new TextValue(
                field.type(),
                pattern == null ? null : DatePattern.formatter(pattern, Locale.ROOT),
                zone);
    }

    /// The value; null when the text does not hold one.
    public @Nullable Object parse(String text) {
        try {
            return switch (type) {
                case STRING -> text;
                case INTEGER -> whole(Numerals.parse(text.strip()));
                case DECIMAL -> Numerals.parse(text.strip());
                case BOOLEAN -> flag(text.strip());
                case DATE -> date(text.strip());
                case DATETIME -> instant(text.strip());
                case NUMBERS -> NumberList.parse(text);
            };
        } catch (DateTimeException malformed) {
            return null;
        }
    }

    /// What a text of this type looks like, for messages.
    public String expected() {
        if (pattern != null) {
            return "a " + type.word() + " written as the field's pattern says";
        }
        return switch (type) {
            case STRING -> "a string";
            case INTEGER -> "an integer such as 1234";
            case DECIMAL -> "a decimal such as 1234.5";
            case BOOLEAN -> "true or false";
            case DATE -> "a date such as 2001-12-31";
            case DATETIME -> "a datetime such as 2001-12-31T23:59:00Z";
            case NUMBERS -> "at most 1000 numbers such as 3 4.5 - 6";
        };
    }

    /// A number without a fraction, as a `Long` where it fits; null when it has one.
    static @Nullable Object whole(@Nullable Object number) {
        if (!(number instanceof BigDecimal decimal)) {
            return number;
        }
        if (decimal.stripTrailingZeros().scale() > 0) {
            return null;
        }
        return decimal.precision() - decimal.scale() <= 18
                ? (Object) decimal.longValueExact()
                : decimal.setScale(0);
    }

    private static @Nullable Object flag(String text) {
        if (text.equalsIgnoreCase("true")) {
            return true;
        }
        return text.equalsIgnoreCase("false") ? false : null;
    }

    private LocalDate date(String text) {
        return pattern == null ? LocalDate.parse(text) : LocalDate.parse(text, pattern);
    }

    private Instant instant(String text) {
        DateTimeFormatter formatter = pattern;
        String iso = text;
        if (formatter == null) {
            formatter = DateTimeFormatter.ISO_DATE_TIME;
            // A space between day and time is as common as the T of ISO 8601.
            iso = text.length() > 10 && text.charAt(10) == ' ' ? text.replaceFirst(" ", "T") : text;
        }
        TemporalAccessor time = formatter.parseBest(iso, OffsetDateTime::from, LocalDateTime::from);
        return time instanceof OffsetDateTime offset
                ? offset.toInstant()
                : ((LocalDateTime) time).atZone(zone).toInstant();
    }
}
