package dev.octavo.engine.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/// Round times at about equal distances: minutes, hours, days, months or years.
final class TimeTicks {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long MONTH = 30 * DAY + DAY / 2;
    private static final long YEAR = 365 * DAY;

    /// A distance between ticks.
    ///
    /// @param count of the unit
    /// @param seconds about how long it takes
    private record Step(Unit unit, int count, long seconds) {}

    private enum Unit {
        MINUTES,
        HOURS,
        DAYS,
        MONTHS,
        YEARS
    }

    /// A time on the axis.
    ///
    /// @param at seconds since 1970-01-01T00:00Z
    /// @param text the time itself
    /// @param context what it is part of, such as the year of a month, where that is new;
    ///     else empty
    record Tick(double at, String text, String context) {}

    private TimeTicks() {}

    /// The round times between two times.
    ///
    /// @param most how many ticks there are room for, at least 1
    static List<Tick> between(double low, double high, int most, Positions.Timed axis) {
        ZoneId zone = axis.zone();
        Step step = step((high - low) / Math.max(1, most), axis.daily());
        List<Tick> ticks = new ArrayList<>();
        ZonedDateTime time =
                first(Instant.ofEpochSecond((long) Math.floor(low)).atZone(zone), step);
        String lastContext = "";
        while (time.toEpochSecond() <= high) {
            if (time.toEpochSecond() >= low) {
                String context = context(time, step.unit(), axis.locale());
                boolean isNew = !context.equals(lastContext);
                ticks.add(
                        new Tick(
                                time.toEpochSecond(),
                                text(time, step.unit(), axis.locale()),
                                isNew ? context : ""));
                lastContext = context;
            }
            time = next(time, step);
        }
        return ticks.size() < 2 ? ends(low, high, axis) : ticks;
    }

    /// Where no two round times are near, the first and the last time themselves.
    private static List<Tick> ends(double low, double high, Positions.Timed axis) {
        DateTimeFormatter formatter =
                (axis.daily()
                                ? DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                : DateTimeFormatter.ofLocalizedDateTime(
                                        FormatStyle.MEDIUM, FormatStyle.SHORT))
                        .withLocale(axis.locale());
        return DoubleStream.of(low, high)
                .distinct()
                .mapToObj(
                        at -> {
                            Instant time = Instant.ofEpochSecond((long) at);
                            return new Tick(at, formatter.format(time.atZone(axis.zone())), "");
                        })
                .toList();
    }

    private static Step step(double seconds, boolean daily) {
        for (Step step : STEPS) {
            boolean fine = daily && step.unit().compareTo(Unit.DAYS) < 0;
            if (step.seconds() >= seconds && !fine) {
                return step;
            }
        }
        int years = 100;
        while (years * (double) YEAR < seconds) {
            years *= 10;
        }
        return new Step(Unit.YEARS, years, years * YEAR);
    }

    private static final List<Step> STEPS =
            List.of(
                    new Step(Unit.MINUTES, 1, MINUTE),
                    new Step(Unit.MINUTES, 5, 5 * MINUTE),
                    new Step(Unit.MINUTES, 15, 15 * MINUTE),
                    new Step(Unit.MINUTES, 30, 30 * MINUTE),
                    new Step(Unit.HOURS, 1, HOUR),
                    new Step(Unit.HOURS, 3, 3 * HOUR),
                    new Step(Unit.HOURS, 6, 6 * HOUR),
                    new Step(Unit.HOURS, 12, 12 * HOUR),
                    new Step(Unit.DAYS, 1, DAY),
                    new Step(Unit.DAYS, 2, 2 * DAY),
                    new Step(Unit.DAYS, 5, 5 * DAY),
                    new Step(Unit.DAYS, 10, 10 * DAY),
                    new Step(Unit.MONTHS, 1, MONTH),
                    new Step(Unit.MONTHS, 2, 2 * MONTH),
                    new Step(Unit.MONTHS, 3, 3 * MONTH),
                    new Step(Unit.MONTHS, 6, 6 * MONTH),
                    new Step(Unit.YEARS, 1, YEAR),
                    new Step(Unit.YEARS, 2, 2 * YEAR),
                    new Step(Unit.YEARS, 5, 5 * YEAR),
                    new Step(Unit.YEARS, 10, 10 * YEAR),
                    new Step(Unit.YEARS, 20, 20 * YEAR),
                    new Step(Unit.YEARS, 50, 50 * YEAR));

    /// The last round time at or before a time.
    private static ZonedDateTime first(ZonedDateTime time, Step step) {
        LocalDate day = time.toLocalDate();
        int count = step.count();
        LocalDate start =
                switch (step.unit()) {
                    case MINUTES, HOURS -> day;
                    case DAYS -> day.withDayOfMonth((day.getDayOfMonth() - 1) / count * count + 1);
                    case MONTHS ->
                            day.withDayOfMonth(1)
                                    .withMonth((day.getMonthValue() - 1) / count * count + 1);
                    case YEARS ->
                            day.withDayOfYear(1)
                                    .withYear(Math.floorDiv(day.getYear(), count) * count);
                };
        LocalTime clock =
                switch (step.unit()) {
                    case MINUTES -> LocalTime.of(time.getHour(), time.getMinute() / count * count);
                    case HOURS -> LocalTime.of(time.getHour() / count * count, 0);
                    default -> LocalTime.MIDNIGHT;
                };
        return start.atTime(clock).atZone(time.getZone());
    }

    private static ZonedDateTime next(ZonedDateTime time, Step step) {
        int count = step.count();
        return switch (step.unit()) {
            case MINUTES -> time.plusMinutes(count);
            case HOURS -> first(time.plusHours(count).plusMinutes(90), step);
            case DAYS -> {
                ZonedDateTime next = time.plusDays(count);
                // Every month begins with a tick; the last step of a month may be shorter.
                boolean nearEnd =
                        next.toLocalDate().lengthOfMonth() - next.getDayOfMonth() < count / 2;
                yield next.getMonth() != time.getMonth() || (count > 1 && nearEnd)
                        ? time.plusMonths(1).withDayOfMonth(1)
                        : next;
            }
            case MONTHS -> time.plusMonths(count);
            case YEARS -> time.plusYears(count);
        };
    }

    private static String text(ZonedDateTime time, Unit unit, Locale locale) {
        DateTimeFormatter formatter =
                switch (unit) {
                    case MINUTES, HOURS -> DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT);
                    case DAYS -> DateTimeFormatter.ofPattern("d");
                    case MONTHS -> DateTimeFormatter.ofPattern("LLL");
                    case YEARS -> DateTimeFormatter.ofPattern("u");
                };
        return formatter.withLocale(locale).format(time);
    }

    /// What a time is part of.
    private static String context(ZonedDateTime time, Unit unit, Locale locale) {
        DateTimeFormatter formatter =
                switch (unit) {
                    case MINUTES, HOURS -> DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);
                    case DAYS -> DateTimeFormatter.ofLocalizedPattern("yMMM");
                    case MONTHS -> DateTimeFormatter.ofPattern("u");
                    case YEARS -> null;
                };
        return formatter == null ? "" : formatter.withLocale(locale).format(time);
    }
}
