package dev.octavo.ingest.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next attempt: a random time below a bound that doubles with each
/// attempt ("full jitter", AWS Architecture Blog, "Exponential Backoff And Jitter").
///
/// @param initial the bound after the first attempt, above zero
/// @param maximum where the bound stops growing
public record Backoff(Duration initial, Duration maximum) {
    public Backoff {
        if (!initial.isPositive() || maximum.compareTo(initial) < 0) {
            throw new IllegalArgumentException("initial " + initial + ", maximum " + maximum);
        }
    }

    /// The time to wait after this many failed attempts, from 1.
    public Duration after(int attempts, RandomGenerator random) {
        // From 2^30 on, any bound in use has reached its maximum.
        long factor = 1L << Math.min(attempts - 1, 30);
        Duration bound =
                initial.compareTo(maximum.dividedBy(factor)) >= 0
                        ? maximum
                        : initial.multipliedBy(factor);
        return Duration.ofNanos(random.nextLong(bound.toNanos() + 1));
    }
}
