package dev.octavo.ingest.delivery;

import java.util.concurrent.atomic.LongAdder;

/// How many events a sink was sent since this process began, attempt by attempt, and how many of
/// them in requests that it did not accept.
public final class SinkTally {
    private final LongAdder invoked = new LongAdder();
    private final LongAdder failed = new LongAdder();

    /// A request was sent.
    ///
    /// @param events how many it held
    /// @param accepted whether the sink accepted it
    void count(int events, boolean accepted) {
        invoked.add(events);
        if (!accepted) {
            failed.add(events);
        }
    }

    /// Events sent.
    public long invoked() {
        return invoked.sum();
    }

    /// Events sent and not accepted.
    public long failed() {
        return failed.sum();
    }
}
