package dev.octavo.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.ingest.Configured;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

@Timeout(60)
class CircuitTest {
    private static final int WAITING = 8;

    /// A wait of at most 400 ms is cut into naps of at least 200 ms, after each of which it asks
    /// once.
    private static final int MOST_QUESTIONS = 4 * WAITING;

    @Test
    void thoseThatWaitForTheSinkDoNotWakeEachOther() throws Exception {
        AtomicInteger questions = new AtomicInteger();
        InstantSource standing =
                () -> {
                    questions.incrementAndGet();
                    return Instant.EPOCH;
                };
        Circuit circuit = new Circuit("sink", config(), standing.withZone(ZoneOffset.UTC));
        circuit.failed(circuit.acquire().orElseThrow());
        questions.set(0);

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<Circuit.Permit>>> permits =
                    threads.invokeAll(Collections.nCopies(WAITING, circuit::acquire));

            for (Future<Optional<Circuit.Permit>> permit : permits) {
                assertThat(permit.get()).isEmpty();
            }
        }
        // Two looks at the clock for each question: whether, and until when.
        assertThat(questions).hasValueLessThanOrEqualTo(2 * MOST_QUESTIONS);
    }

    private static CircuitConfig config() {
        return Configured.by(
                CircuitConfig.class,
                "octavo.circuit",
                Map.of("failures", "1", "maximum-wait", "400ms"));
    }
}
