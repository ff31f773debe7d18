package dev.octavo.ingest.delivery;

import java.time.Duration;
import java.util.List;

/// What a batch that is being delivered asks of the queue it came from. Called on the thread
/// that delivers.
interface Turns {
    /// Takes a batch back, to be delivered again after this time, as soon as a request may be
    /// opened. Its lanes stay busy.
    void retry(Batch batch, Duration after);

    /// Takes a batch back that is cut in two after this time, to be delivered again then.
    void retryHalves(Batch batch, Duration after);

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
