package dev.octavo.engine.expression;

import dev.octavo.engine.dataset.Numerals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Exact arithmetic on the two forms of a number, `Long` and `BigDecimal`.
///
/// Results keep up to [#PRECISION] significant digits, beyond which they are rounded half to
/// even, and lie below 10^[Numerals#MAX_MAGNITUDE], so that no expression can make a number
/// that fills memory.
final class Numbers {
    /// Significant digits that are kept.
    static final int PRECISION = 34;

    /// The rounding of every calculation (that of IEEE 754 decimal128).
    static final MathContext CONTEXT = new MathContext(PRECISION, RoundingMode.HALF_EVEN);

    private Numbers() {}

    /// A number as `BigDecimal`.
    static BigDecimal decimal(Object number) {
        return number instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) number;
    }

    /// Compares by value: 1.0 equals 1.
    static int compare(Object left, Object right) {
        if (left instanceof Long a && right instanceof Long b) {
            return Long.compare(a, b);
        }
        return decimal(left).compareTo(decimal(right));
    }

    /// The whole part of a number, cut to the range of a long.
    static long wholeNumber(Object number) {
        if (number instanceof Long whole) {
            return whole;
        }
        BigDecimal decimal = (BigDecimal) number;
        if (decimal.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) >= 0) {
            return decimal.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        return decimal.longValue();
    }

    static Object negate(Object number) {
        if (number instanceof Long whole && whole != Long.MIN_VALUE) {
            return -whole;
        }
        return decimal(number).negate();
    }

    static Object calculate(ArithmeticOperator operator, Object left, Object right) {
        if (left instanceof Long a && right instanceof Long b) {
            return calculate(operator, a.longValue(), b.longValue());
        }
        return calculate(operator, decimal(left), decimal(right));
    }

    private static Object calculate(ArithmeticOperator operator, long a, long b) {
        return switch (operator) {
            case ADD -> {
                long sum = a + b;
                // Both operands differ in sign from the sum: it has overflowed.
                yield ((a ^ sum) & (b ^ sum)) < 0
                        ? calculate(operator, big(a), big(b))
                        : (Long) sum;
            }
            case SUBTRACT -> {
                long difference = a - b;
                yield ((a ^ b) & (a ^ difference)) < 0
                        ? calculate(operator, big(a), big(b))
                        : (Long) difference;
            }
            case MULTIPLY -> {
                long high = Math.multiplyHigh(a, b);
                long low = a * b;
                yield (high == 0 && low >= 0) || (high == -1 && low < 0)
                        ? (Long) low
                        : calculate(operator, big(a), big(b));
            }
            case REMAINDER -> b == 0 ? Undefined.UNDEFINED : (Long) (a % b);
            case DIVIDE -> calculate(operator, big(a), big(b));
        };
    }

    private static Object calculate(ArithmeticOperator operator, BigDecimal a, BigDecimal b) {
        return switch (operator) {
            case ADD -> bounded(a.add(b, CONTEXT));
            case SUBTRACT -> bounded(a.subtract(b, CONTEXT));
            case MULTIPLY -> bounded(a.multiply(b, CONTEXT));
            case DIVIDE ->
                    b.signum() == 0 ? Undefined.UNDEFINED : bounded(tidy(a.divide(b, CONTEXT)));
            case REMAINDER -> b.signum() == 0 ? Undefined.UNDEFINED : bounded(a.remainder(b));
        };
    }

    private static BigDecimal big(long number) {
        return BigDecimal.valueOf(number);
    }

    /// Brings a result back within the bounds: tiny fractions are rounded off, huge numbers
    /// refused.
    ///
    /// @throws EvaluationException when it is too large
    static BigDecimal bounded(BigDecimal number) {
        BigDecimal result =
                number.scale() > Numerals.MAX_SCALE
                        ? number.setScale(Numerals.MAX_SCALE, RoundingMode.HALF_EVEN)
                        : number;
        if (!Numerals.isWithinBounds(result)) {
            throw new EvaluationException(
                    "a result has more than "
                            + Numerals.MAX_MAGNITUDE
                            + " digits before the decimal point");
        }
        return result;
    }

    /// 10 / 4 is 2.5, not 2.500…; and never 1E+1.
    private static BigDecimal tidy(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
