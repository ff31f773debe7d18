package dev.octavo.ingest.delivery;

import java.util.concurrent.atomic.LongAdder;

/// How many deliveries a sink was sent since this process began, and how many it did not accept.
public final class SinkTally {
    private final LongAdder invoked = new LongAdder();
    private final LongAdder failed = new LongAdder();

    /// A delivery was sent.
    ///
    /// @param accepted whether the sink accepted it
    void count(boolean accepted) {
        invoked.increment();
        if (!accepted) {
            failed.increment();
        }
    }

    /// Deliveries sent.
    public long invoked() {
        return invoked.sum();
    }

    /// Deliveries sent and not accepted.
    public long failed() {
        return failed.sum();
    }
}
