package dev.octavo.engine.expression;

import dev.octavo.engine.dataset.DatePattern;
import dev.octavo.engine.dataset.Numerals;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// How values are printed in one locale and time zone. Halves are rounded away from zero, as
/// people expect of printed amounts. Keeps the formatters it has made, so it belongs to one
/// rendering and is not thread-safe.
public final class Formats {
    /// What an undefined value is printed as: an en dash.
    public static final String DASH = "\u2013";

    private final Locale locale;
    private final ZoneId zone;
    private final Map<String, NumberFormat> numbers = new HashMap<>();
    private final Map<String, DateTimeFormatter> dates = new HashMap<>();
    private final DecimalFormat plain;

    public Formats(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
        this.plain = new DecimalFormat("0", symbols());
        this.plain.setMaximumFractionDigits(Numerals.MAX_SCALE);
    }

    /// The locale of the report.
    public Locale locale() {
        return locale;
    }

    /// The time zone of the report.
    public ZoneId zone() {
        return zone;
    }

    /// A value as it is printed where no format is asked for: numbers without grouping, dates
    /// and times in the locale's medium style, a missing value as nothing and an undefined one
    /// as a dash.
    public String print(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> text;
            case Long number -> plain.format(number.longValue());
            case BigDecimal number -> plain.format(number);
            case LocalDate date -> date(date, "medium");
            case Instant instant -> dateTime(instant, "medium");
            case Undefined _ -> DASH;
            default -> value.toString();
        };
    }

    /// A number with grouping and as many fraction digits as it has.
    public String number(Object value) {
        return format("#", value);
    }

    /// A number with grouping and a fixed number of fraction digits.
    ///
    /// @param digits from 0 to [Numerals#MAX_SCALE]
    public String number(Object value, int digits) {
        return format("#" + digits, value);
    }

    /// A number after a `java.text.DecimalFormat` pattern.
    ///
    /// @throws IllegalArgumentException when the pattern is malformed
    public String numberPattern(Object value, String pattern) {
        return format("=" + pattern, value);
    }

    /// An amount of money in the locale's style.
    ///
    /// @param code an ISO 4217 code such as `EUR`
    /// @throws IllegalArgumentException when there is no such currency
    public String currency(Object value, String code) {
        return format("$" + code, value);
    }

    /// A ratio as percent: 0.125 is 12.5 %.
    ///
    /// @param digits fraction digits of the percentage
    public String percent(Object value, int digits) {
        return format("%" + digits, value);
    }

    /// A day.
    ///
    /// @param style `short`, `medium`, `long`, `full`, or a `DateTimeFormatter` pattern
    /// @throws IllegalArgumentException when the pattern is malformed
    public String date(LocalDate date, String style) {
        return formatter("d" + style).format(date);
    }

    /// A point in time: day and time of day, in the report's time zone.
    ///
    /// @param style as for [#date]
    public String dateTime(Instant instant, String style) {
        return formatter("t" + style).format(at(instant));
    }

    /// The time of day of a point in time, in the report's time zone.
    ///
    /// @param style as for [#date]; `long` and `full` name the zone
    public String time(Instant instant, String style) {
        return formatter("h" + style).format(at(instant));
    }

    /// A point in time as the report's time zone sees it.
    public ZonedDateTime at(Instant instant) {
        return instant.atZone(zone);
    }

    private String format(String key, Object value) {
        NumberFormat format = numbers.get(key);
        if (format == null) {
            format = numberFormat(key.charAt(0), key.substring(1));
            format.setRoundingMode(RoundingMode.HALF_UP);
            numbers.put(key, format);
        }
        return value instanceof Long number
                ? format.format(number.longValue())
                : format.format(value);
    }

    private NumberFormat numberFormat(char kind, String argument) {
        return switch (kind) {
            case '$' -> {
                NumberFormat format = NumberFormat.getCurrencyInstance(locale);
                Currency currency = Currency.getInstance(argument);
                format.setCurrency(currency);
                int digits = Math.max(0, currency.getDefaultFractionDigits());
                format.setMinimumFractionDigits(digits);
                format.setMaximumFractionDigits(digits);
                yield format;
            }
            case '%' -> withDigits(NumberFormat.getPercentInstance(locale), argument);
            case '=' -> new DecimalFormat(argument, symbols());
            default -> withDigits(NumberFormat.getNumberInstance(locale), argument);
        };
    }

    private static NumberFormat withDigits(NumberFormat format, String digits) {
        if (digits.isEmpty()) {
            format.setMaximumFractionDigits(Numerals.MAX_SCALE);
        } else {
            format.setMinimumFractionDigits(Integer.parseInt(digits));
            format.setMaximumFractionDigits(Integer.parseInt(digits));
        }
        return format;
    }

    private DateTimeFormatter formatter(String key) {
        return dates.computeIfAbsent(key, this::dateFormatter);
    }

    private DateTimeFormatter dateFormatter(String key) {
        String argument = key.substring(1);
        FormatStyle style =
                switch (argument) {
                    case "short" -> FormatStyle.SHORT;
                    case "medium" -> FormatStyle.MEDIUM;
                    case "long" -> FormatStyle.LONG;
                    case "full" -> FormatStyle.FULL;
                    default -> null;
                };
        DateTimeFormatter formatter;
        if (style == null) {
            formatter = DatePattern.formatter(argument, locale);
        } else {
            formatter =
                    switch (key.charAt(0)) {
                        case 'd' -> DateTimeFormatter.ofLocalizedDate(style);
                        case 'h' -> DateTimeFormatter.ofLocalizedTime(style);
                        default -> DateTimeFormatter.ofLocalizedDateTime(style, FormatStyle.SHORT);
                    };
        }
        return formatter.withLocale(locale).withDecimalStyle(DecimalStyle.of(locale));
    }

    private DecimalFormatSymbols symbols() {
        return DecimalFormatSymbols.getInstance(locale);
    }
}
