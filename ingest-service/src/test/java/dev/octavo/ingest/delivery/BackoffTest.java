package dev.octavo.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.random.RandomGenerator;

class BackoffTest {
    private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1));

    @ParameterizedTest
    @CsvSource({"1, 100", "2, 200", "3, 400", "4, 800", "5, 1000", "40, 1000", "2147483647, 1000"})
    void theBoundDoublesUpToItsMaximum(int attempts, long millis) {
        assertThat(backoff.after(attempts, highest())).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void theWaitIsAnywhereBelowTheBound() {
        assertThat(backoff.after(3, lowest())).isZero();
    }

    @Test
    void aMaximumBelowTheInitialBoundIsRefused() {
        assertThatThrownBy(() -> new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static RandomGenerator highest() {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                throw new AssertionError("not asked for");
            }

            @Override
            public long nextLong(long bound) {
                return bound - 1;
            }
        };
    }

    static RandomGenerator lowest() {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                throw new AssertionError("not asked for");
            }

            @Override
            public long nextLong(long bound) {
                return 0;
            }
        };
    }
}
