package dev.octavo.ingest.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.octavo.ingest.bridge.RecordingSink.Received;
import dev.octavo.localcloud.LocalCloud;
import dev.octavo.localcloud.junit.WithLocalCloud;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.kinesis.model.Consumer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

@WithLocalCloud
class FanOutIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Test
    void recordsThatKinesisSendsAreDeliveredOnceAndInOrder(LocalCloud cloud) {
        List<String> ids = IntStream.range(0, 100).mapToObj(i -> "event-" + i).toList();
        try (RecordingSink sink = new RecordingSink();
                Bridge bridge = new Bridge(cloud, 2, sink.uri(), fanOut("reader"))) {
            IntStream.range(0, 50).forEach(i -> bridge.putEvent("key" + i % 7, ids.get(i)));

            bridge.start();
            await().atMost(PATIENCE).until(() -> sink.ids().size() == 50);
            IntStream.range(50, 100).forEach(i -> bridge.putEvent("key" + i % 7, ids.get(i)));

            await().atMost(PATIENCE).until(() -> sink.ids().size() == 100);
            assertThat(sink.received().stream().map(Received::id)).doesNotHaveDuplicates();
            for (int key = 0; key < 7; key++) {
                int ofKey = key;
                assertThat(sink.ids().stream().map(FanOutIT::number).filter(i -> i % 7 == ofKey))
                        .as("key " + key)
                        .isSorted();
            }
            assertThat(consumers(cloud, bridge)).containsExactly("reader");
        }
    }

    @Test
    void whoIsStartedAgainGoesOnWhereTheOtherStopped(LocalCloud cloud) {
        try (RecordingSink sink = new RecordingSink();
                Bridge bridge = new Bridge(cloud, 1, sink.uri(), fanOut("reader")).start()) {
            bridge.putEvent("key", "event-1");
            await().atMost(PATIENCE).until(() -> sink.ids().size() == 1);

            bridge.process().stop(Duration.ofSeconds(30));
            bridge.putEvent("key", "event-2");
            bridge.start();

            await().atMost(PATIENCE).until(() -> sink.ids().size() == 2);
            assertThat(sink.received().stream().map(Received::id))
                    .containsExactly("event-1", "event-2");
        }
    }

    private static Map<String, String> fanOut(String consumer) {
        return Map.of(
                "OCTAVO_KINESIS_RETRIEVAL", "fan-out", "OCTAVO_KINESIS_CONSUMER_NAME", consumer);
    }

    private static List<String> consumers(LocalCloud cloud, Bridge bridge) {
        var stream =
                cloud.kinesis().describeStreamSummary(it -> it.streamName(bridge.streamName()));
        String arn = stream.streamDescriptionSummary().streamARN();
        return cloud.kinesis().listStreamConsumers(it -> it.streamARN(arn)).consumers().stream()
                .map(Consumer::consumerName)
                .toList();
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring("event-".length()));
    }
}
