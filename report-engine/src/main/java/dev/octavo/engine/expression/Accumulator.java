package dev.octavo.engine.expression;

import java.io.Closeable;
import java.io.IOException;

/// Takes the values of many rows, one after the other, and answers one question about them.
/// Values are neither missing nor undefined.
sealed interface Accumulator extends Closeable
        permits CountAccumulator,
                SumAccumulator,
                ExtremeAccumulator,
                DistinctAccumulator,
                MedianAccumulator {

    static Accumulator of(AggregateFunction function) {
        return switch (function) {
            case COUNT -> new CountAccumulator();
            case SUM -> new SumAccumulator(false);
            case AVG -> new SumAccumulator(true);
            case MIN -> new ExtremeAccumulator(-1);
            case MAX -> new ExtremeAccumulator(1);
            case DISTINCT -> new DistinctAccumulator();
            case MEDIAN -> new MedianAccumulator();
        };
    }

    void add(Object value) throws IOException;

    /// The answer about all values added so far.
    Object result() throws IOException;

    /// Frees what lies on disk.
    @Override
    default void close() throws IOException {}
}
