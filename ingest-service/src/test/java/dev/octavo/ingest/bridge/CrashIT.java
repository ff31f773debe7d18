package dev.octavo.ingest.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.octavo.ingest.bridge.RecordingSink.Received;
import dev.octavo.localcloud.LocalCloud;
import dev.octavo.localcloud.junit.WithLocalCloud;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

@WithLocalCloud
class CrashIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Test
    void whatWasInFlightWhenTheServiceWasKilledIsDeliveredByTheNextOne(LocalCloud cloud) {
        List<String> ids = IntStream.range(0, 150).mapToObj(i -> "event-" + i).toList();
        try (RecordingSink sink = new RecordingSink();
                Bridge bridge = new Bridge(cloud, 2, sink.uri(), Map.of()).start()) {
            IntStream.range(0, 150).forEach(i -> bridge.putEvent("key" + i % 7, "event-" + i));
            await().atMost(PATIENCE).until(() -> sink.ids().size() >= 30);

            bridge.process().kill();
            bridge.start();

            await().atMost(PATIENCE).until(() -> sink.ids().size() == ids.size());
            assertThat(sink.ids()).containsExactlyInAnyOrderElementsOf(ids);
            for (int key = 0; key < 7; key++) {
                int ofKey = key;
                assertThat(sink.ids().stream().map(CrashIT::number).filter(i -> i % 7 == ofKey))
                        .as("first deliveries of key " + key)
                        .isSorted();
            }
        }
    }

    @Test
    void whoStopsInOrderFinishesWhatIsInFlightAndNothingIsDeliveredTwice(LocalCloud cloud) {
        try (RecordingSink sink = new RecordingSink();
                Bridge bridge = new Bridge(cloud, 2, sink.uri(), Map.of()).start()) {
            IntStream.range(0, 100).forEach(i -> bridge.putEvent("key" + i % 7, "event-" + i));
            await().atMost(PATIENCE).until(() -> sink.ids().size() >= 20);

            bridge.process().stop(Duration.ofSeconds(30));
            bridge.start();

            await().atMost(PATIENCE).until(() -> sink.ids().size() == 100);
            assertThat(sink.received().stream().map(Received::id)).doesNotHaveDuplicates();
        }
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring("event-".length()));
    }
}
