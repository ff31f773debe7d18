package dev.octavo.engine.expression;

import dev.octavo.engine.dataset.ValueOrder;

import org.jspecify.annotations.Nullable;

/// The smallest or the largest value.
final class ExtremeAccumulator implements Accumulator {
    private final int sign;
    private @Nullable Object extreme;

    /// @param sign -1 for the smallest, 1 for the largest
    ExtremeAccumulator(int sign) {
        this.sign = sign;
    }

    @Override
    public void add(Object value) {
        if (extreme == null || ValueOrder.compare(value, extreme) * sign > 0) {
            extreme = value;
        }
    }

    @Override
    public Object result() {
        return extreme == null ? Undefined.UNDEFINED : extreme;
    }
}
