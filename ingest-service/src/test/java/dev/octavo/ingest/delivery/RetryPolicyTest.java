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

        Verdict verdict = verdict(policy, 503, Integer.MAX_VALUE, NOW.minus(Duration.ofDays(365)));

        assertThat(verdict).isEqualTo(new TryAgain(Duration.ofSeconds(1)));
    }

    @Test
    void noRetryMeansOneAttempt() {
        RetryPolicy policy = new RetryPolicy(BACKOFF, 0, RetryPolicy.NO_END, 12);

        assertThat(verdict(policy, 503, 1, NOW)).isEqualTo(new GiveUp(Cause.RETRIES_EXHAUSTED));
    }

    @Test
    void afterThatManyRetriesItIsGivenUp() {
        RetryPolicy policy = new RetryPolicy(BACKOFF, 2, RetryPolicy.NO_END, 12);

        assertThat(verdict(policy, 503, 2, NOW)).isInstanceOf(TryAgain.class);
        assertThat(verdict(policy, 503, 3, NOW)).isEqualTo(new GiveUp(Cause.RETRIES_EXHAUSTED));
    }

    @Test
    void aRecordThatIsTooOldIsGivenUp() {
        RetryPolicy policy = new RetryPolicy(BACKOFF, -1, Duration.ofMinutes(1), 12);

        assertThat(verdict(policy, 503, 1, NOW.minusSeconds(60))).isInstanceOf(TryAgain.class);
        assertThat(verdict(policy, 503, 1, NOW.minusSeconds(61)))
                .isEqualTo(new GiveUp(Cause.TOO_OLD));
    }

    @Test
    void aRecordFromTheFutureIsNotTooOld() {
        RetryPolicy policy = new RetryPolicy(BACKOFF, -1, Duration.ofMinutes(1), 12);

        assertThat(verdict(policy, 503, 1, NOW.plusSeconds(3600))).isInstanceOf(TryAgain.class);
    }

    @Test
    void aMissingRouteIsAwaitedOnlySoLong() {
        RetryPolicy policy = new RetryPolicy(BACKOFF, -1, RetryPolicy.NO_END, 3);

        assertThat(verdict(policy, 404, 3, NOW)).isInstanceOf(TryAgain.class);
        assertThat(verdict(policy, 404, 4, NOW)).isEqualTo(new GiveUp(Cause.REJECTED));
        assertThat(verdict(policy, 503, 4, NOW)).isInstanceOf(TryAgain.class);
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
        return policy.verdict(answer, 1, NOW, NOW, BackoffTest.highest());
    }

    private static Verdict verdict(RetryPolicy policy, int status, int attempts, Instant arrival) {
        Retryable answer = new Retryable(new Answer(OptionalInt.of(status), ""), Optional.empty());
        return policy.verdict(answer, attempts, arrival, NOW, BackoffTest.highest());
    }
}
