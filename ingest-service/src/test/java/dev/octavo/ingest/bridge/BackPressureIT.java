package dev.octavo.ingest.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;

import dev.octavo.ingest.bridge.RecordingSink.Received;
import dev.octavo.ingest.bridge.RecordingSink.Reply;
import dev.octavo.localcloud.LocalCloud;
import dev.octavo.localcloud.junit.WithLocalCloud;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/// A stream that holds several times what may be in flight, and a sink that is down. More would
/// take minutes: the emulator needs ten seconds for an answer of 10 MiB.
@WithLocalCloud
class BackPressureIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int RECORDS = 160;

    /// What may be in flight unless configured otherwise.
    private static final long BOUND = 16L << 20;

    private static final Map<String, String> SETTINGS = Map.of("OCTAVO_CIRCUIT_MAXIMUM_WAIT", "2s");

    @Test
    void whileTheSinkIsDownReadingWaitsAndNothingIsLost(LocalCloud cloud) {
        AtomicBoolean down = new AtomicBoolean(true);
        Queue<String> accepted = new ConcurrentLinkedQueue<>();
        try (RecordingSink sink = new RecordingSink();
                Bridge bridge = new Bridge(cloud, 2, sink.uri(), SETTINGS)) {
            sink.answer(event -> down.get() ? Reply.status(503) : accept(event, accepted));
            String data = "x".repeat(256 * 1024);
            IntStream.range(0, RECORDS)
                    .parallel()
                    .forEach(i -> bridge.put("key-" + i % 40, event(i, data)));

            bridge.start();
            await().atMost(PATIENCE)
                    .until(() -> shards(bridge).stream().allMatch(BackPressureIT::readingPaused));
            long inFlight =
                    shards(bridge).stream()
                            .mapToLong(it -> it.path("bytesInFlight").asLong())
                            .sum();
            down.set(false);

            await().atMost(PATIENCE).until(() -> accepted.size() >= RECORDS);
            assertThat(inFlight).isBetween(BOUND / 2, BOUND);
            assertThat(accepted).doesNotHaveDuplicates();
            assertThat(bridge.process().isAlive()).isTrue();
            assertThat(bridge.shards().at("/total/balanced").asBoolean()).isTrue();
        }
    }

    private static String event(int number, String data) {
        return """
        {"specversion":"1.0","id":"event-%d","source":"/test","type":"tested","data":"%s"}\
        """
                .formatted(number, data);
    }

    private static Reply accept(Received event, Queue<String> accepted) {
        accepted.add(event.id());
        return Reply.status(202);
    }

    private static boolean readingPaused(JsonNode shard) {
        return shard.path("readingPaused").asBoolean();
    }

    /// Both, once both are leased.
    private static List<JsonNode> shards(Bridge bridge) {
        List<JsonNode> shards =
                StreamSupport.stream(bridge.shards().path("shards").spliterator(), false).toList();
        return shards.size() == 2 ? shards : List.of(bridge.shards());
    }
}
