package dev.octavo.report.rendering;

import io.quarkus.runtime.ShutdownEvent;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Lets only so many renderings run at once: memory is for documents, not for a queue.
@Singleton
class RenderingSlots {
    /// What a rendering needs to notice that it has to end, and to give its lease back.
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final int size;
    private final Semaphore free;
    private final Duration maxWait;
    private final Duration timeout;
    private final Set<Slot> taken = ConcurrentHashMap.newKeySet();

    RenderingSlots(RenderingConfig config) {
        this.size = config.maxConcurrent();
        this.free = new Semaphore(size, true);
        this.maxWait = config.maxWait();
        this.timeout = config.timeout();
    }

    /// Waits for a slot.
    ///
    /// @return empty when none became free in time
    Optional<Slot> take() {
        try {
            if (!free.tryAcquire(maxWait.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
            Slot slot = new Slot();
            taken.add(slot);
            return Optional.of(slot);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    void shutDown(@Observes ShutdownEvent event) throws InterruptedException {
        taken.forEach(slot -> slot.interruption().raise(Interruption.Cause.SHUTTING_DOWN));
        // Each gives its lease back, so that a redelivery need not wait for the lease's end.
        boolean done = free.tryAcquire(size, FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
        if (done) {
            free.release(size);
        }
    }

    /// The right to render one report.
    final class Slot implements AutoCloseable {
        private final Interruption interruption = new Interruption(timeout);

        Interruption interruption() {
            return interruption;
        }

        @Override
        public void close() {
            taken.remove(this);
            free.release();
        }
    }
}
