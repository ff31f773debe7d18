package dev.octavo.ingest.deadletter;

import dev.octavo.ingest.delivery.Backoff;
import dev.octavo.ingest.log.LogFields;

import org.jboss.logging.Logger;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/// Puts dead letters where they go, and tries until they are safe there.
public final class SafeKeeping implements DeadLetters {
    private static final Logger LOG = Logger.getLogger(SafeKeeping.class);
    private static final Backoff BACKOFF =
            new Backoff(Duration.ofMillis(200), Duration.ofSeconds(30));

    /// A flood of malformed records must not open a connection for each.
    private static final int CONNECTIONS = 4;

    private final Destination destination;
    private final Backoff backoff;
    private final Semaphore connections = new Semaphore(CONNECTIONS, true);
    private final AtomicInteger waiting = new AtomicInteger();

    SafeKeeping(Destination destination) {
        this(destination, BACKOFF);
    }

    SafeKeeping(Destination destination, Backoff backoff) {
        this.destination = destination;
        this.backoff = backoff;
    }

    @Override
    public void keep(DeadLetter letter, BooleanSupplier stillWanted) throws InterruptedException {
        waiting.incrementAndGet();
        try {
            for (int attempts = 1; !safe(letter, attempts); attempts++) {
                Thread.sleep(backoff.after(attempts, ThreadLocalRandom.current()));
                // The SDK ends calls that take too long by interrupting them, so that an interrupt
                // which was meant for this thread may be taken for one of those.
                if (!stillWanted.getAsBoolean()) {
                    throw new InterruptedException("no longer wanted");
                }
            }
        } finally {
            waiting.decrementAndGet();
        }
    }

    /// How many dead letters are being written, or wait for it.
    public int waiting() {
        return waiting.get();
    }

    private boolean safe(DeadLetter letter, int attempts) throws InterruptedException {
        connections.acquire();
        try {
            Optional<String> failure = destination.put(letter);
            // The first failure, and then ever more rarely: a store may be away for hours.
            if (failure.isPresent() && Integer.bitCount(attempts) == 1) {
                try (var _ = LogFields.of(letter.record())) {
                    LOG.warnf(
                            "dead letter not written, trying again shard=%s sequence=%s %s"
                                    + " attempts=%d reason=%s",
                            letter.record().shardId(),
                            letter.record().position(),
                            destination.name(),
                            attempts,
                            failure.get());
                }
            }
            return failure.isEmpty();
        } finally {
            connections.release();
        }
    }
}
