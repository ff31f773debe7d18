package dev.octavo.engine.expression;

import static dev.octavo.engine.expression.Function.Accepted.DATE;
import static dev.octavo.engine.expression.Function.Accepted.DATETIME;
import static dev.octavo.engine.expression.Function.Accepted.DATE_OR_DATETIME;
import static dev.octavo.engine.expression.Function.Accepted.INTEGER;
import static dev.octavo.engine.expression.Function.Accepted.STRING;
import static dev.octavo.engine.expression.Functions.define;

import dev.octavo.engine.dataset.ValueType;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;

/// Functions of dates and points in time. A point in time is seen in the report's time zone.
final class DateFunctions {
    static final List<Function> ALL = all();

    private DateFunctions() {}

    private static List<Function> all() {
        List<Function> functions = new ArrayList<>();
        functions.add(part("year", "the year", LocalDate::getYear));
        functions.add(
                part(
                        "quarter",
                        "the quarter, 1 to 4",
                        date -> date.get(IsoFields.QUARTER_OF_YEAR)));
        functions.add(part("month", "the month, 1 to 12", LocalDate::getMonthValue));
        functions.add(
                part(
                        "week",
                        "the week of the ISO 8601 year, 1 to 53",
                        date -> date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
        functions.add(part("day", "the day of the month", LocalDate::getDayOfMonth));
        functions.add(
                part(
                        "weekday",
                        "the day of the week, 1 for Monday to 7",
                        date -> date.getDayOfWeek().getValue()));
        functions.add(
                define(
                        "hour",
                        ValueType.INTEGER,
                        "the hour of the day, 0 to 23",
                        (a, f) -> (long) f.at((Instant) a[0]).getHour(),
                        "datetime",
                        DATETIME));
        functions.add(
                define(
                        "minute",
                        ValueType.INTEGER,
                        "the minute of the hour",
                        (a, f) -> (long) f.at((Instant) a[0]).getMinute(),
                        "datetime",
                        DATETIME));
        functions.add(
                define(
                        "dateOf",
                        ValueType.DATE,
                        "the day of a point in time",
                        (a, f) -> day(a[0], f),
                        "datetime",
                        DATETIME));
        functions.add(shift("addDays", "the date so many days later", LocalDate::plusDays));
        functions.add(shift("addMonths", "the date so many months later", LocalDate::plusMonths));
        functions.add(shift("addYears", "the date so many years later", LocalDate::plusYears));
        functions.add(
                between("daysBetween", "days from the first date to the second", ChronoUnit.DAYS));
        functions.add(
                between(
                        "monthsBetween",
                        "whole months from the first date to the second",
                        ChronoUnit.MONTHS));
        functions.add(
                between(
                        "yearsBetween",
                        "whole years from the first date to the second",
                        ChronoUnit.YEARS));
        functions.add(
                edge("startOfMonth", "the first day of its month", day -> day.withDayOfMonth(1)));
        functions.add(
                edge(
                        "endOfMonth",
                        "the last day of its month",
                        day -> YearMonth.from(day).atEndOfMonth()));
        functions.add(
                edge("startOfYear", "the first day of its year", day -> day.withDayOfYear(1)));
        functions.add(
                define(
                        "toDate",
                        ValueType.DATE,
                        "the date that a text holds, written as in `2001-12-31`",
                        (a, _) -> parse((String) a[0]),
                        "text",
                        STRING));
        return List.copyOf(functions);
    }

    private static LocalDate day(Object value, Formats formats) {
        return value instanceof Instant instant
                ? formats.at(instant).toLocalDate()
                : (LocalDate) value;
    }

    private static Function part(
            String name, String summary, java.util.function.ToIntFunction<LocalDate> part) {
        return define(
                name,
                ValueType.INTEGER,
                summary,
                (a, f) -> (long) part.applyAsInt(day(a[0], f)),
                "date",
                DATE_OR_DATETIME);
    }

    private static Function edge(
            String name, String summary, java.util.function.UnaryOperator<LocalDate> edge) {
        return define(
                name,
                ValueType.DATE,
                summary,
                (a, f) -> edge.apply(day(a[0], f)),
                "date",
                DATE_OR_DATETIME);
    }

    private static Function between(String name, String summary, ChronoUnit unit) {
        return define(
                name,
                ValueType.INTEGER,
                summary,
                (a, f) -> unit.between(day(a[0], f), day(a[1], f)),
                "from",
                DATE_OR_DATETIME,
                "to",
                DATE_OR_DATETIME);
    }

    private static Function shift(String name, String summary, Shift shift) {
        return define(
                name,
                ValueType.DATE,
                summary,
                (a, _) -> shifted((LocalDate) a[0], Numbers.wholeNumber(a[1]), name, shift),
                "date",
                DATE,
                "count",
                INTEGER);
    }

    private static LocalDate shifted(LocalDate date, long count, String name, Shift shift) {
        try {
            return shift.apply(date, count);
        } catch (DateTimeException | ArithmeticException outOfRange) {
            throw new EvaluationException(
                    name + " of " + date + " and " + count + " is beyond the calendar");
        }
    }

    private static LocalDate parse(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException malformed) {
            throw new EvaluationException(
                    "toDate expects a date such as 2001-12-31, not '"
                            + TextFunctions.excerpt(text)
                            + "'");
        }
    }

    @FunctionalInterface
    private interface Shift {
        LocalDate apply(LocalDate date, long count);
    }
}
