package dev.octavo.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.ingest.delivery.RetryPolicy.Verdict;
import dev.octavo.ingest.delivery.RetryPolicy.Verdict.GiveUp;
import dev.octavo.ingest.delivery.RetryPolicy.Verdict.TryAgain;
import dev.octavo.ingest.delivery.SinkAnswer.Retryable;
import dev.octavo.ingest.delivery.Undeliverable.Cause;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

class RetryPolicyTest {
    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");
    private static final Backoff BACKOFF =
            new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1));

    @Test
    void withoutLimitsADeliveryIsTriedForEver() {
        RetryPolicy policy = new RetryPolicy(BACKOFF, -1, RetryPolicy.NO_END, 12);

        Verdict verdict = verdict(policy, 503, Integer.MAX_VALUE);

        assertThat(verdict).isEqualTo(new TryAgain(Duration.ofSeconds(1)));
    }

    @Test
    void noRetryMeansOneAttempt() {
        RetryPolicy policy = new RetryPolicy(BACKOFF, 0, RetryPolicy.NO_END, 12);

        assertThat(verdict(policy, 503, 1)).isEqualTo(new GiveUp(Cause.RETRIES_EXHAUSTED));
    }

    @Test
    void afterThatManyRetriesItIsGivenUp() {
        RetryPolicy policy = new RetryPolicy(BACKOFF, 2, RetryPolicy.NO_END, 12);

        assertThat(verdict(policy, 503, 2)).isInstanceOf(TryAgain.class);
        assertThat(verdict(policy, 503, 3)).isEqualTo(new GiveUp(Cause.RETRIES_EXHAUSTED));
    }

    @Test
    void aRecordIsTooOldBeyondTheMaximumAge() {
        RetryPolicy policy = new RetryPolicy(BACKOFF, -1, Duration.ofMinutes(1), 12);

        assertThat(policy.tooOld(NOW.minusSeconds(60), NOW)).isFalse();
        assertThat(policy.tooOld(NOW.minusSeconds(61), NOW)).isTrue();
    }

    @Test
    void aRecordFromTheFutureIsNotTooOld() {
        RetryPolicy policy = new RetryPolicy(BACKOFF, -1, Duration.ofMinutes(1), 12);

        assertThat(policy.tooOld(NOW.plusSeconds(3600), NOW)).isFalse();
    }

    @Test
    void withoutMaximumAgeNoRecordIsTooOld() {
        RetryPolicy policy = new RetryPolicy(BACKOFF, -1, RetryPolicy.NO_END, 12);

        assertThat(policy.tooOld(NOW.minus(Duration.ofDays(365)), NOW)).isFalse();
    }

    @Test
    void aMissingRouteIsAwaitedOnlySoLong() {
        RetryPolicy policy = new RetryPolicy(BACKOFF, -1, RetryPolicy.NO_END, 3);

        assertThat(verdict(policy, 404, 3)).isInstanceOf(TryAgain.class);
        assertThat(verdict(policy, 404, 4)).isEqualTo(new GiveUp(Cause.REJECTED));
        assertThat(verdict(policy, 503, 4)).isInstanceOf(TryAgain.class);
    }

    @Test
    void retryAfterIsHonouredWithinReason() {
        assertThat(afterBeingAskedFor(Duration.ofSeconds(20)))
                .isEqualTo(new TryAgain(Duration.ofSeconds(20)));
        assertThat(afterBeingAskedFor(Duration.ofDays(1)))
                .isEqualTo(new TryAgain(Duration.ofMinutes(5)));
        assertThat(afterBeingAskedFor(Duration.ZERO))
                .isEqualTo(new TryAgain(Duration.ofMillis(100)));
    }

    private static Verdict afterBeingAskedFor(Duration time) {
        RetryPolicy policy = new RetryPolicy(BACKOFF, -1, RetryPolicy.NO_END, 12);
        Retryable answer = new Retryable(new Answer(OptionalInt.of(503), ""), Optional.of(time));
        return policy.verdict(answer, 1, BackoffTest.highest());
    }

    private static Verdict verdict(RetryPolicy policy, int status, int attempts) {
        Retryable answer = new Retryable(new Answer(OptionalInt.of(status), ""), Optional.empty());
        return policy.verdict(answer, attempts, BackoffTest.highest());
    }
}
