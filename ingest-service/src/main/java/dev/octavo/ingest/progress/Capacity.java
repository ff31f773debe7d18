package dev.octavo.ingest.progress;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/// How much may be in flight at once: the bound on this process's memory, and the brake on its
/// reading. The bytes are divided evenly among the shards held, so that one shard whose sink is
/// dead cannot starve the others; a shard with nothing in flight may always take one record,
/// however large.
public final class Capacity {
    /// A record in flight stands in memory as it was read, and may stand there once more: as data
    /// that was decoded, or as the request that it is sent in.
    private static final int COPIES = 2;

    /// What a record costs beside its data: headers and bookkeeping.
    private static final int OVERHEAD = 1024;

    private static final long ASK_AGAIN = Duration.ofMillis(500).toNanos();

    private final long maximumBytes;
    private final int maximumRecordsPerShard;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition released = lock.newCondition();
    private int shards;

    /// @param maximumBytes of all shards together, above zero
    /// @param maximumRecordsPerShard above zero
    public Capacity(long maximumBytes, int maximumRecordsPerShard) {
        if (maximumBytes <= 0 || maximumRecordsPerShard <= 0) {
            throw new IllegalArgumentException("a capacity is above zero");
        }
        this.maximumBytes = maximumBytes;
        this.maximumRecordsPerShard = maximumRecordsPerShard;
    }

    /// The part of one more shard. Give it back with [Share#close].
    public Share share() {
        lock.lock();
        try {
            shards++;
            return new Share();
        } finally {
            lock.unlock();
        }
    }

    /// One shard's part of the capacity.
    public final class Share implements AutoCloseable {
        private long bytes;
        private int records;
        private boolean closed;
        private boolean full;

        private Share() {}

        /// Takes room for a record if there is some now.
        ///
        /// @param size of the record's data, in bytes
        /// @return false when there is none, or the share is closed
        public boolean tryAcquire(int size) {
            lock.lock();
            try {
                return !closed && take(size);
            } finally {
                lock.unlock();
            }
        }

        /// Waits until a record fits.
        ///
        /// @param size of the record's data, in bytes
        /// @param wanted asked every now and then whether the record is still wanted
        /// @return false when it is not wanted any more, or the share is closed
        public boolean acquire(int size, BooleanSupplier wanted) throws InterruptedException {
            lock.lockInterruptibly();
            try {
                while (true) {
                    if (closed || !wanted.getAsBoolean()) {
                        return false;
                    }
                    full = !take(size);
                    if (!full) {
                        return true;
                    }
                    var _ = released.awaitNanos(ASK_AGAIN);
                }
            } finally {
                lock.unlock();
            }
        }

        /// Waits until the next record may fit: until then there is no use in reading it.
        ///
        /// @param wanted asked every now and then whether there will be a next record
        /// @return whether it may
        public boolean awaitRoom(BooleanSupplier wanted) throws InterruptedException {
            lock.lockInterruptibly();
            try {
                while (true) {
                    full = !room();
                    if (!full || closed || !wanted.getAsBoolean()) {
                        return !full;
                    }
                    var _ = released.awaitNanos(ASK_AGAIN);
                }
            } finally {
                lock.unlock();
            }
        }

        /// Whether a record may fit that is small enough.
        public boolean hasRoom() {
            lock.lock();
            try {
                return room();
            } finally {
                lock.unlock();
            }
        }

        /// Whether there is room for the smallest of records.
        private boolean room() {
            return fits(0);
        }

        private boolean fits(int size) {
            return records == 0
                    || (records < maximumRecordsPerShard
                            && bytes + cost(size) <= maximumBytes / shards);
        }

        private boolean take(int size) {
            boolean fits = fits(size);
            if (fits) {
                bytes += cost(size);
                records++;
            }
            return fits;
        }

        /// Gives back what one record of this size took.
        public void release(int size) {
            lock.lock();
            try {
                bytes -= cost(size);
                records--;
                released.signalAll();
            } finally {
                lock.unlock();
            }
        }

        private static long cost(int size) {
            return (long) COPIES * size + OVERHEAD;
        }

        /// The bytes in flight on this shard, copies and overhead included.
        public long bytes() {
            lock.lock();
            try {
                return bytes;
            } finally {
                lock.unlock();
            }
        }

        /// Whether a record waits that does not fit, or none is read since none would.
        public boolean full() {
            lock.lock();
            try {
                return full;
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void close() {
            lock.lock();
            try {
                if (!closed) {
                    closed = true;
                    shards--;
                    released.signalAll();
                }
            } finally {
                lock.unlock();
            }
        }
    }
}
