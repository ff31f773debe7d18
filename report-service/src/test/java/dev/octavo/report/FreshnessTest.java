package dev.octavo.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

class FreshnessTest {
    private Instant now = Instant.parse("2026-07-30T12:00:00Z");
    private final AtomicInteger lookups = new AtomicInteger();
    private final Freshness<Integer> value =
            new Freshness<>(new MovableClock(), lookups::incrementAndGet);

    @Test
    void looksUpOnceWhileTheValueIsFresh() {
        value.get();
        now = now.plus(Duration.ofSeconds(5));

        assertThat(value.get()).isEqualTo(1);
    }

    @Test
    void looksUpAgainWhenTheValueIsOld() {
        value.get();
        now = now.plus(Duration.ofMillis(5_001));

        assertThat(value.get()).isEqualTo(2);
    }

    private final class MovableClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("this clock has one zone");
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
