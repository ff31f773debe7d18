package dev.octavo.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

class FreshnessTest {
    private final AdvancingClock clock = new AdvancingClock(Instant.parse("2026-07-30T12:00:00Z"));
    private final AtomicInteger lookups = new AtomicInteger();
    private final Freshness<Integer> value = new Freshness<>(clock, lookups::incrementAndGet);

    @Test
    void looksUpOnceWhileTheValueIsFresh() {
        value.get();
        clock.advance(Duration.ofSeconds(5));

        assertThat(value.get()).isEqualTo(1);
    }

    @Test
    void looksUpAgainWhenTheValueIsOld() {
        value.get();
        clock.advance(Duration.ofMillis(5_001));

        assertThat(value.get()).isEqualTo(2);
    }
}
