package dev.octavo.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");

    @Test
    void secondsAreUnderstood() {
        assertThat(RetryAfter.parse("90", NOW)).contains(Duration.ofSeconds(90));
    }

    @Test
    void aDateIsUnderstood() {
        assertThat(RetryAfter.parse("Tue, 03 Feb 2026 04:05:36 GMT", NOW))
                .contains(Duration.ofSeconds(30));
        assertThat(RetryAfter.parse("Tue, 03 Feb 2026 04:00:00 GMT", NOW)).contains(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "soon", "99999999999999999999"})
    void anythingElseIsIgnored(String value) {
        assertThat(RetryAfter.parse(value, NOW)).isEmpty();
    }
}
