package dev.octavo.ingest.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Breaks off what takes too long. Since everything may take equally long, the first that was
/// begun is the first to be late, and a timer is set only for it: to begin and to end in time
/// wakes no other thread.
final class Deadlines implements AutoCloseable {
    private final long timeout;
    private final Set<Deadline> open = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean watching = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor timer =
            new ScheduledThreadPoolExecutor(
                    1,
                    Thread.ofPlatform().daemon().name("delivery deadlines").factory(),
                    new ThreadPoolExecutor.DiscardPolicy());

    /// @param timeout how long each may take
    Deadlines(Duration timeout) {
        this.timeout = timeout.toNanos();
    }

    /// Begins something.
    ///
    /// @param breakOff ends it, from another thread
    Deadline begin(Runnable breakOff) {
        Deadline deadline = new Deadline(breakOff, System.nanoTime() + timeout);
        open.add(deadline);
        if (!watching.get() && watching.compareAndSet(false, true)) {
            watchAfter(timeout);
        }
        return deadline;
    }

    private void watchAfter(long nanos) {
        var _ = timer.schedule(this::watch, nanos, TimeUnit.NANOSECONDS);
    }

    private void watch() {
        long now = System.nanoTime();
        long next = Long.MAX_VALUE;
        List<Deadline> late = new ArrayList<>();
        for (Deadline deadline : open) {
            long left = deadline.at - now;
            if (left <= 0) {
                late.add(deadline);
            } else {
                next = Math.min(next, left);
            }
        }
        // Before anything is broken off, which may fail: the others have their deadlines too.
        watchOn(next);
        late.forEach(Deadline::pass);
    }

    private void watchOn(long next) {
        if (next < Long.MAX_VALUE) {
            watchAfter(next);
            return;
        }
        watching.set(false);
        // What was begun in this moment has seen that somebody watches.
        if (!open.isEmpty() && watching.compareAndSet(false, true)) {
            watchAfter(timeout);
        }
    }

    /// Whether no timer is set.
    boolean idle() {
        return !watching.get();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /// Until when something is to end. To close it says that it has ended.
    final class Deadline implements AutoCloseable {
        private final Runnable breakOff;
        private final long at;
        private volatile boolean passed;

        private Deadline(Runnable breakOff, long at) {
            this.breakOff = breakOff;
            this.at = at;
        }

        private void pass() {
            if (open.remove(this)) {
                passed = true;
                breakOff.run();
            }
        }

        /// Whether it was broken off.
        boolean passed() {
            return passed;
        }

        @Override
        public void close() {
            open.remove(this);
        }
    }
}
