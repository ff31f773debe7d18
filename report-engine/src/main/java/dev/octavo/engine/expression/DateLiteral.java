package dev.octavo.engine.expression;

import dev.octavo.engine.dataset.ValueType;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/// Dates written down as texts, as in `date >= '2001-09-11'`: the language has no other way to
/// write them, and they mean a date where they meet one.
final class DateLiteral {
    private DateLiteral() {}

    /// The expression itself, or the date it means where it is a text that meets a date.
    static Expression convert(Expression expression, ValueType wanted) {
        if (!(expression instanceof Expression.Literal(String text, _))) {
            return expression;
        }
        try {
            return switch (wanted) {
                case DATE -> new Expression.Literal(LocalDate.parse(text), ValueType.DATE);
                case DATETIME ->
                        new Expression.Literal(
                                OffsetDateTime.parse(text).toInstant(), ValueType.DATETIME);
                case STRING, INTEGER, DECIMAL, BOOLEAN, NUMBERS -> expression;
            };
        } catch (DateTimeException malformed) {
            return expression;
        }
    }

    /// What a message adds when one side is a date.
    static String hint(ValueType left, ValueType right) {
        if (left != ValueType.STRING && right != ValueType.STRING) {
            boolean mixed =
                    (left == ValueType.DATE && right == ValueType.DATETIME)
                            || (left == ValueType.DATETIME && right == ValueType.DATE);
            return mixed ? "; dateOf(x) is the day of a datetime" : "";
        }
        ValueType other = left == ValueType.STRING ? right : left;
        return switch (other) {
            case DATE -> "; a date is written '2001-12-31'";
            case DATETIME -> "; a datetime is written '2001-12-31T23:59:00Z'";
            case STRING, INTEGER, DECIMAL, BOOLEAN, NUMBERS -> "";
        };
    }
}
