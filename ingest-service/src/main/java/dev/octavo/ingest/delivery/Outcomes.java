package dev.octavo.ingest.delivery;

import java.time.Duration;
import java.util.List;

/// Is told what came of each event. Called on the thread that delivers, which holds the event's
/// lane until the call returns.
public interface Outcomes {
    /// The sink accepted the event, and so did the reply sink its reply.
    ///
    /// @param attempts how many deliveries it took
    void delivered(PendingEvent event, int attempts) throws InterruptedException;

    /// The event was given up. Returns once it is safe.
    void undeliverable(PendingEvent event, Undeliverable why) throws InterruptedException;

    /// A delivery failed and will be tried again.
    ///
    /// @param events what it carried, in order
    /// @param attempts how many there were so far
    void failed(List<PendingEvent> events, Answer answer, int attempts, Duration nextAfter);

    /// Something happened that must not: a defect. The event stays in flight.
    void broken(Throwable defect);
}
