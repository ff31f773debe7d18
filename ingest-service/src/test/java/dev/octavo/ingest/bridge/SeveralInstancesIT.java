package dev.octavo.ingest.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.octavo.ingest.bridge.RecordingSink.Received;
import dev.octavo.ingest.bridge.RecordingSink.Reply;
import dev.octavo.localcloud.LocalCloud;
import dev.octavo.localcloud.junit.WithLocalCloud;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

@WithLocalCloud
class SeveralInstancesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration GRACE = Duration.ofSeconds(30);

    @Test
    void whoStopsFinishesWhatIsInFlightAndLeavesNoLeaseBehind(LocalCloud cloud) {
        try (RecordingSink sink = new RecordingSink();
                Bridge first = new Bridge(cloud, 4, sink.uri(), Map.of()).start();
                Bridge second = first.another().start()) {
            await().atMost(PATIENCE).until(() -> shards(first) == 2 && shards(second) == 2);
            IntStream.range(0, 120).forEach(i -> first.putEvent("key" + i % 11, "event-" + i));
            await().atMost(PATIENCE).until(() -> sink.ids().size() >= 20);
            String stopping = first.shards().path("worker").asText();

            first.process().stop(GRACE);

            assertThat(first.leaseOwners()).doesNotContain(stopping);
            await().atMost(PATIENCE).until(() -> sink.ids().size() == 120);
            await().atMost(PATIENCE).until(() -> shards(second) == 4);
            assertThat(sink.received().stream().map(Received::id)).doesNotHaveDuplicates();
            assertThat(first.process().logTail()).doesNotContain("given back");
        }
    }

    @Test
    void whatCannotBeFinishedInTimeIsFinishedByTheSuccessor(LocalCloud cloud) {
        Map<String, String> settings = Map.of("OCTAVO_KINESIS_SHUTDOWN_TIMEOUT", "1s");
        try (RecordingSink sink = new RecordingSink();
                Bridge first = new Bridge(cloud, 1, sink.uri(), settings).start()) {
            sink.answer(_ -> Reply.status(503));
            first.putEvent("key", "event-1");
            await().atMost(PATIENCE).until(() -> !sink.received().isEmpty());

            first.process().stop(GRACE);
            sink.answer(_ -> Reply.status(202));
            try (Bridge second = first.another().start()) {
                await().atMost(PATIENCE)
                        .until(() -> second.shards().at("/total/delivered").asInt() == 1);
            }

            assertThat(first.process().logTail()).contains("given back");
        }
    }

    @Test
    void theShardsOfOneThatDiesMoveToTheOther(LocalCloud cloud) {
        try (RecordingSink sink = new RecordingSink();
                Bridge first = new Bridge(cloud, 4, sink.uri(), Map.of()).start();
                Bridge second = first.another().start()) {
            await().atMost(PATIENCE).until(() -> shards(first) == 2 && shards(second) == 2);
            IntStream.range(0, 60).forEach(i -> first.putEvent("key" + i % 11, "event-" + i));

            first.process().kill();
            IntStream.range(60, 120).forEach(i -> first.putEvent("key" + i % 11, "event-" + i));

            await().atMost(PATIENCE).until(() -> sink.ids().size() == 120);
            List<String> ids = sink.ids();
            for (int key = 0; key < 11; key++) {
                int ofKey = key;
                assertThat(
                                ids.stream()
                                        .map(id -> Integer.parseInt(id.substring(6)))
                                        .filter(i -> i % 11 == ofKey))
                        .as("first deliveries of key " + key)
                        .isSorted();
            }
            assertThat(shards(second)).isEqualTo(4);
        }
    }

    private static int shards(Bridge bridge) {
        return bridge.shards().path("shards").size();
    }
}
