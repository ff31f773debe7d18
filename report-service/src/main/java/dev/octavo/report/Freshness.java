package dev.octavo.report;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/// A value that is looked up at most every 5 seconds, however often it is asked for: probes
/// come often, and what they ask about costs a call. Thread-safe; a lookup that is under way is
/// waited for.
///
/// @param <T> the value
public final class Freshness<T> {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Clock clock;
    private final Supplier<T> lookup;
    private @Nullable T value;
    private Instant lookedUp = Instant.MIN;

    public Freshness(Clock clock, Supplier<T> lookup) {
        this.clock = clock;
        this.lookup = lookup;
    }

    /// The value, at most 5 seconds old.
    public synchronized T get() {
        T known = value;
        if (known == null || lookedUp.plus(FRESH).isBefore(clock.instant())) {
            known = lookup.get();
            value = known;
            lookedUp = clock.instant();
        }
        return known;
    }
}
