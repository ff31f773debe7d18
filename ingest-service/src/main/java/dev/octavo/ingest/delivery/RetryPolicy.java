package dev.octavo.ingest.delivery;

import dev.octavo.ingest.delivery.RetryPolicy.Verdict.GiveUp;
import dev.octavo.ingest.delivery.RetryPolicy.Verdict.TryAgain;
import dev.octavo.ingest.delivery.SinkAnswer.Retryable;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/// When to try a delivery again, and when to give it up.
///
/// @param backoff between attempts
/// @param maximumRetryAttempts after the first; -1 for no end
/// @param maximumRecordAge counted from the record's arrival; [#NO_END] for no end
/// @param notFoundRetryAttempts as above, for the answer 404: a route may not be there yet, or
///     never
public record RetryPolicy(
        Backoff backoff,
        int maximumRetryAttempts,
        Duration maximumRecordAge,
        int notFoundRetryAttempts) {
    /// An age that no record reaches.
    public static final Duration NO_END = Duration.ofDays(100 * 365);

    /// A sink that asks for more is asked again after this time all the same.
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofMinutes(5);

    /// What follows from a failed attempt.
    public sealed interface Verdict {
        /// Wait, and try again.
        record TryAgain(Duration after) implements Verdict {}

        /// Never try again.
        record GiveUp(Undeliverable.Cause cause) implements Verdict {}
    }

    /// What follows from a failed attempt.
    ///
    /// @param attempts how many there were, this one included
    public Verdict verdict(Retryable answer, int attempts, RandomGenerator random) {
        if (answer.answer().status().equals(OptionalInt.of(404))
                && attempts > notFoundRetryAttempts) {
            return new GiveUp(Undeliverable.Cause.REJECTED);
        }
        if (maximumRetryAttempts >= 0 && attempts > maximumRetryAttempts) {
            return new GiveUp(Undeliverable.Cause.RETRIES_EXHAUSTED);
        }
        return new TryAgain(pause(answer, attempts, random));
    }

    /// How long to wait before the next attempt.
    ///
    /// @param failures how many attempts there were, this one included
    public Duration pause(Retryable answer, int failures, RandomGenerator random) {
        Duration wait = backoff.after(failures, random);
        Duration asked = answer.retryAfter().orElse(Duration.ZERO);
        Duration honoured = asked.compareTo(LONGEST_RETRY_AFTER) > 0 ? LONGEST_RETRY_AFTER : asked;
        return wait.compareTo(honoured) > 0 ? wait : honoured;
    }

    /// Whether a record is too old to be sent. One that seems to come from the future is not.
    public boolean tooOld(Instant arrival, Instant now) {
        return Duration.between(arrival, now).compareTo(maximumRecordAge) > 0;
    }
}
