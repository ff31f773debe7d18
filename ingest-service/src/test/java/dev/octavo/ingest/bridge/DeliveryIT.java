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
import java.util.concurrent.ConcurrentHashMap;

@WithLocalCloud
class DeliveryIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void aCloudEventTravelsFromTheStreamToTheSink(LocalCloud cloud) {
        try (RecordingSink sink = new RecordingSink();
                Bridge bridge =
                        new Bridge(
                                        cloud,
                                        1,
                                        sink.uri(),
                                        Map.of(
                                                "K_CE_OVERRIDES",
                                                "{\"extensions\":{\"stage\":\"test\"}}"))
                                .start()) {
            bridge.putEvent("key 1", "event-1");

            await().atMost(PATIENCE).until(() -> !sink.received().isEmpty());

            Received received = sink.received().getFirst();
            assertThat(received.body()).isEqualTo("{\"n\":1.50}");
            assertThat(received.attributes())
                    .containsEntry("specversion", "1.0")
                    .containsEntry("id", "event-1")
                    .containsEntry("source", "/test")
                    .containsEntry("type", "tested")
                    .containsEntry("content-type", "application/json")
                    .containsEntry("partitionkey", "key%201")
                    .containsEntry("stage", "test")
                    .containsKeys("time", "sequence");
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () ->
                                    assertThat(bridge.shards().path("total").toString())
                                            .isEqualTo(
                                                    "{\"polled\":1,\"delivered\":1,\"filtered\":0,"
                                                            + "\"deadLettered\":0,\"inFlight\":0,"
                                                            + "\"returned\":0,\"balanced\":true}"));
        }
    }

    @Test
    void aDeliveryThatFailsIsTriedAgainUntilItIsAccepted(LocalCloud cloud) {
        Map<String, Integer> attempts = new ConcurrentHashMap<>();
        try (RecordingSink sink = new RecordingSink();
                Bridge bridge = new Bridge(cloud, 1, sink.uri(), Map.of()).start()) {
            sink.answer(
                    request ->
                            switch (attempts.merge(request.id(), 1, Integer::sum)) {
                                case 1 -> Reply.status(503);
                                case 2 -> new Reply(429, Map.of("Retry-After", "1"), "busy");
                                case 3 -> Reply.status(404);
                                default -> Reply.status(200);
                            });

            bridge.putEvent("key", "event-1");
            bridge.putEvent("key", "event-2");

            await().atMost(PATIENCE)
                    .until(() -> bridge.shards().at("/total/delivered").asInt() == 2);
            assertThat(sink.received().stream().map(Received::id))
                    .containsExactly(
                            "event-1", "event-1", "event-1", "event-1", "event-2", "event-2",
                            "event-2", "event-2");
        }
    }

    @Test
    void aReplyIsForwardedToTheReplySinkAndTriedAgainThere(LocalCloud cloud) {
        Map<String, Integer> attempts = new ConcurrentHashMap<>();
        try (RecordingSink sink = new RecordingSink();
                RecordingSink replies = new RecordingSink();
                Bridge bridge =
                        new Bridge(
                                        cloud,
                                        1,
                                        sink.uri(),
                                        Map.of(
                                                "OCTAVO_DELIVERY_REPLY_SINK",
                                                replies.uri().toString()))
                                .start()) {
            sink.answer(
                    request ->
                            new Reply(
                                    200,
                                    Map.of(
                                            "ce-specversion", "1.0",
                                            "ce-id", "reply-to-" + request.id(),
                                            "ce-source", "/reply",
                                            "ce-type", "replied",
                                            "Content-Type", "application/json"),
                                    "{\"done\":true}"));
            replies.answer(
                    reply ->
                            Reply.status(
                                    attempts.merge(reply.id(), 1, Integer::sum) < 3 ? 500 : 202));

            bridge.putEvent("key", "event-1");

            await().atMost(PATIENCE)
                    .until(() -> bridge.shards().at("/total/delivered").asInt() == 1);
            assertThat(sink.received()).hasSize(1);
            assertThat(replies.received()).hasSize(3);
            assertThat(replies.received().getLast())
                    .isEqualTo(
                            new Received(
                                    Map.of(
                                            "specversion", "1.0",
                                            "id", "reply-to-event-1",
                                            "source", "/reply",
                                            "type", "replied",
                                            "content-type", "application/json"),
                                    "{\"done\":true}"));
        }
    }

    @Test
    void eventsOfOneKeyArriveInTheirOrderHoweverOftenTheyFail(LocalCloud cloud) {
        Map<String, Integer> attempts = new ConcurrentHashMap<>();
        try (RecordingSink sink = new RecordingSink();
                Bridge bridge =
                        new Bridge(
                                        cloud,
                                        2,
                                        sink.uri(),
                                        Map.of(
                                                "OCTAVO_DELIVERY_PARALLELIZATION_FACTOR", "10",
                                                "OCTAVO_DELIVERY_MAXIMUM_BACKOFF", "200ms"))
                                .start()) {
            // Every third event fails twice, every other way.
            sink.answer(
                    request -> {
                        int number = Integer.parseInt(request.id().replaceAll(".*-", ""));
                        int attempt = attempts.merge(request.id(), 1, Integer::sum);
                        return Reply.status(number % 3 == 0 && attempt < 3 ? 503 : 202);
                    });

            for (int i = 0; i < 60; i++) {
                for (String key : List.of("a", "b", "c", "d")) {
                    bridge.putEvent(key, key + "-" + i);
                }
            }

            await().atMost(PATIENCE)
                    .until(() -> bridge.shards().at("/total/delivered").asInt() == 240);
            for (String key : List.of("a", "b", "c", "d")) {
                assertThat(sink.ids().stream().filter(id -> id.startsWith(key)))
                        .as("first deliveries of " + key)
                        .isEqualTo(
                                java.util.stream.IntStream.range(0, 60)
                                        .mapToObj(i -> key + "-" + i)
                                        .toList());
            }
        }
    }
}
