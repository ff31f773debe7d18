package dev.octavo.ingest.delivery;

import java.time.Duration;
import java.util.List;

/// What a batch that is being delivered asks of the queue it came from. Called on the thread
/// that delivers.
interface Turns {
    /// Waits this long, and then until a request may be opened again; others may open theirs
    /// meanwhile.
    void pause(Duration time) throws InterruptedException;

    /// Frees the lanes of events that are done with, as far as none is left in them.
    void release(List<PendingEvent> done, List<PendingEvent> left);

    /// Cuts a batch in two.
    ///
    /// @return the first half, to go on with. Of the other, what shares a lane with the first
    ///     waits for it, and the rest is delivered on its own.
    Batch split(Batch batch);
}
