package dev.octavo.chart.rule;

import io.fabric8.knative.duck.v1.DeliverySpec;

import java.time.Duration;

/// How a trigger tries again.
///
/// @param exponential whether the delay doubles each time; else it grows by its first length
/// @param delay the delay before the first repetition
/// @param retry how often a delivery is tried again
public record Backoff(boolean exponential, Duration delay, int retry) {
    private static final int HIGHEST_EXPONENT = 30;

    /// The backoff of a delivery that says all of it, and legally.
    public static Backoff of(DeliverySpec delivery) {
        return new Backoff(
                "exponential".equals(delivery.getBackoffPolicy()),
                Duration.parse(delivery.getBackoffDelay()),
                delivery.getRetry());
    }

    /// All delays together: of `delay · 2ⁿ` or `delay · (n + 1)`, for n from 0 on.
    public Duration total() {
        Duration total = Duration.ZERO;
        for (int n = 0; n < retry; n++) {
            long factor = exponential ? 1L << Math.min(n, HIGHEST_EXPONENT) : n + 1;
            total = total.plus(delay.multipliedBy(factor));
        }
        return total;
    }
}
