package dev.octavo.engine.expression;

import java.math.BigDecimal;

/// The exact sum of numbers, or their mean.
final class SumAccumulator implements Accumulator {
    private final boolean mean;
    private long count;
    private long whole;
    private BigDecimal rest = BigDecimal.ZERO;
    private boolean decimal;

    /// @param mean whether the mean is asked for
    SumAccumulator(boolean mean) {
        this.mean = mean;
    }

    @Override
    public void add(Object value) {
        count++;
        if (value instanceof Long number) {
            long sum = whole + number;
            // Both differ in sign from their sum: it has overflowed.
            if (((whole ^ sum) & (number ^ sum)) < 0) {
                rest = rest.add(BigDecimal.valueOf(whole));
                sum = number;
                decimal = true;
            }
            whole = sum;
        } else {
            rest = rest.add((BigDecimal) value);
            decimal = true;
        }
    }

    @Override
    public Object result() {
        Object sum = decimal ? rest.add(BigDecimal.valueOf(whole)) : (Object) whole;
        return mean ? Numbers.calculate(ArithmeticOperator.DIVIDE, sum, count) : sum;
    }
}
