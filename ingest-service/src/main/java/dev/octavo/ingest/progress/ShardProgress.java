package dev.octavo.ingest.progress;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// How far one shard has come, for as long as one worker holds its lease.
///
/// Records begin in the order of the shard and finish in any order. Memory grows with the
/// records in flight, never with the finished ones behind them: those in flight form a linked
/// list, and each remembers what was read just before it.
public final class ShardProgress {
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable Position lastRead;
    private @Nullable InFlight oldest;
    private @Nullable InFlight newest;
    private @Nullable Position checkpointAtClose;
    private boolean closed;
    private long polled;
    private long delivered;
    private long filtered;
    private long deadLettered;
    private long returned;

    public ShardProgress(Clock clock) {
        this.clock = clock;
    }

    /// Notes that a record was read.
    ///
    /// @return empty when it was read before, or when this progress is closed: then it is not
    ///     to be delivered here
    public Optional<InFlight> begin(Position position) {
        lock.lock();
        try {
            if (closed || (lastRead != null && position.compareTo(lastRead) <= 0)) {
                return Optional.empty();
            }
            InFlight record = new InFlight(position, lastRead, clock.instant());
            if (newest == null) {
                oldest = record;
            } else {
                newest.newer = record;
                record.older = newest;
            }
            newest = record;
            lastRead = position;
            polled++;
            return Optional.of(record);
        } finally {
            lock.unlock();
        }
    }

    /// Notes that a record is finished.
    ///
    /// @return false when it had been handed back before, by [#close]
    /// @throws IllegalStateException when it is finished already
    public boolean finish(InFlight record, Fate fate) {
        lock.lock();
        try {
            if (closed) {
                return false;
            }
            if (record.finished) {
                throw new IllegalStateException(record.position + " is finished already");
            }
            unlink(record);
            switch (fate) {
                case DELIVERED -> delivered++;
                case FILTERED -> filtered++;
                case DEAD_LETTERED -> deadLettered++;
            }
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void unlink(InFlight record) {
        record.finished = true;
        if (record.older == null) {
            oldest = record.newer;
        } else {
            record.older.newer = record.newer;
        }
        if (record.newer == null) {
            newest = record.older;
        } else {
            record.newer.older = record.older;
        }
    }

    /// The last record up to which everything is finished; empty while nothing is.
    public Optional<Position> checkpointable() {
        lock.lock();
        try {
            return Optional.ofNullable(closed ? checkpointAtClose : finishedWithoutGap());
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Position finishedWithoutGap() {
        return oldest == null ? lastRead : oldest.before;
    }

    /// The record that has been in flight for longest.
    public Optional<InFlight> oldest() {
        lock.lock();
        try {
            return Optional.ofNullable(oldest);
        } finally {
            lock.unlock();
        }
    }

    /// The account of every record read here, as of one moment. The records in flight are
    /// counted one by one, so that a record that fell out of the books shows.
    public Ledger ledger() {
        lock.lock();
        try {
            long inFlight = 0;
            for (InFlight record = oldest; record != null; record = record.newer) {
                inFlight++;
            }
            return new Ledger(polled, delivered, filtered, deadLettered, inFlight, returned);
        } finally {
            lock.unlock();
        }
    }

    /// Waits until nothing is in flight.
    ///
    /// @return false when something still is after this time
    public boolean awaitIdle(Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long nanos = atMost.toNanos();
            while (oldest != null) {
                if (nanos <= 0) {
                    return false;
                }
                nanos = changed.awaitNanos(nanos);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// Whether it has not been ended by [#close].
    public boolean open() {
        lock.lock();
        try {
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    /// Ends this progress: what is in flight is handed back, nothing begins or finishes any
    /// more, and the checkpoint stays where it is.
    public void close() {
        lock.lock();
        try {
            if (!closed) {
                checkpointAtClose = finishedWithoutGap();
                closed = true;
            }
            while (oldest != null) {
                unlink(oldest);
                returned++;
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
