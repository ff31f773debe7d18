package dev.octavo.ingest;

import dev.octavo.ingest.delivery.Dispatcher;
import dev.octavo.ingest.progress.Capacity;

import java.util.function.BooleanSupplier;

/// Whether one shard's next record may be taken over: while there is room for it, and until the
/// first one was not taken. After that none may be: a checkpoint would jump over it.
final class Admission {
    private final Capacity.Share capacity;
    private final Dispatcher dispatcher;
    private volatile boolean open = true;

    /// @param dispatcher is told while no event can come
    Admission(Capacity.Share capacity, Dispatcher dispatcher) {
        this.capacity = capacity;
        this.dispatcher = dispatcher;
    }

    /// Takes room for a record; waits until there is some.
    ///
    /// @param size of the record's data, in bytes
    /// @param stillWanted asked now and then while waiting
    /// @return false when the record must not be taken, and no later one either
    boolean admit(int size, BooleanSupplier stillWanted) throws InterruptedException {
        boolean admitted = false;
        try {
            admitted =
                    open
                            && (capacity.tryAcquire(size)
                                    || hurried(() -> capacity.acquire(size, wanted(stillWanted))));
            return admitted;
        } finally {
            open &= admitted;
        }
    }

    /// Waits until the next record may fit.
    ///
    /// @param stillWanted asked now and then while waiting
    void awaitRoom(BooleanSupplier stillWanted) throws InterruptedException {
        if (!capacity.hasRoom()) {
            var _ = hurried(() -> capacity.awaitRoom(wanted(stillWanted)));
        }
    }

    private BooleanSupplier wanted(BooleanSupplier stillWanted) {
        return () -> open && stillWanted.getAsBoolean();
    }

    // No batch may wait for events that cannot come.
    private boolean hurried(Wait wait) throws InterruptedException {
        dispatcher.hurry(true);
        try {
            return wait.ended();
        } finally {
            dispatcher.hurry(false);
        }
    }

    private interface Wait {
        boolean ended() throws InterruptedException;
    }

    /// Gives back what one record of this size took.
    void release(int size) {
        capacity.release(size);
    }

    /// Admits nothing more.
    void stop() {
        open = false;
    }

    /// Admits nothing more, and leaves its room to the other shards.
    void close() {
        open = false;
        capacity.close();
    }

    /// Whether every record so far was admitted, and the next one would be.
    boolean open() {
        return open;
    }

    /// The bytes in flight, as [Capacity] counts them.
    long bytesInFlight() {
        return capacity.bytes();
    }

    /// Whether nothing is read until something in flight is finished.
    boolean waiting() {
        return capacity.full();
    }
}
