package dev.octavo.ingest.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.octavo.ingest.bridge.RecordingSink.Received;
import dev.octavo.ingest.bridge.RecordingSink.Reply;
import dev.octavo.localcloud.LocalCloud;
import dev.octavo.localcloud.junit.WithLocalCloud;

import org.junit.jupiter.api.Test;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

@WithLocalCloud
class DirectSinkIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void batchesArePostedAndTheAnswerTellsWhatFailedAndWhatIsReplied(LocalCloud cloud) {
        AtomicInteger requests = new AtomicInteger();
        Map<String, String> settings =
                Map.of(
                        "OCTAVO_DELIVERY_SINK_KIND", "direct",
                        "OCTAVO_DELIVERY_MAXIMUM_BATCHING_WINDOW_IN_SECONDS", "2",
                        "OCTAVO_FILTER_CRITERIA",
                                "{\"Filters\":[{\"Pattern\":{\"data\":{\"type\":[\"tested\"]}}}]}");
        try (RecordingSink sink = new RecordingSink();
                RecordingSink replies = new RecordingSink();
                Bridge bridge = new Bridge(cloud, 1, sink.uri(), with(settings, replies)).start()) {
            sink.answer(
                    request ->
                            requests.getAndIncrement() == 0
                                    ? json("{\"batchItemFailures\":[{\"itemIdentifier\":\"two\"}]}")
                                    : json(replyTo(ids(request).getLast())));

            bridge.putEvent("a", "one");
            bridge.putEvent("b", "two");
            bridge.put("c", "{\"type\":\"unwanted\"}");
            bridge.putEvent("a", "three");

            await().atMost(PATIENCE)
                    .until(() -> bridge.shards().at("/total/delivered").asInt() == 3);
            assertThat(bridge.shards().at("/total/filtered").asInt()).isEqualTo(1);
            Received first = sink.received().getFirst();
            assertThat(first.attributes().get("content-type"))
                    .startsWith("application/cloudevents-batch+json");
            assertThat(ids(first)).containsExactly("one", "two", "three");
            assertThat(first.body()).contains("{\"n\":1.50}");
            assertThat(ids(sink.received().get(1))).containsExactly("two", "three");
            assertThat(bridge.metrics())
                    .contains("octavo_invoked_events_total 5.0")
                    .contains("octavo_failed_invoke_events_total 0.0");
            assertThat(replies.received())
                    .singleElement()
                    .satisfies(
                            reply -> {
                                assertThat(reply.attributes().get("content-type"))
                                        .startsWith("application/cloudevents+json");
                                assertThat(reply.body()).contains("\"reply to three\"");
                            });
        }
    }

    @Test
    void aBatchOfOneTraceContinuesItWithoutACollector(LocalCloud cloud) {
        Map<String, String> settings =
                Map.of(
                        "OCTAVO_DELIVERY_SINK_KIND", "direct",
                        "OCTAVO_DELIVERY_MAXIMUM_BATCHING_WINDOW_IN_SECONDS", "3");
        try (RecordingSink sink = new RecordingSink();
                Bridge bridge = new Bridge(cloud, 1, sink.uri(), settings).start()) {
            bridge.put("a", TracedEvents.traced("alone", "01"));
            await().atMost(PATIENCE).until(() -> sink.received().size() == 1);
            bridge.put("a", TracedEvents.traced("first", "01"));
            bridge.put("b", TracedEvents.traced("second", "01"));
            await().atMost(PATIENCE).until(() -> sink.received().size() == 2);
            bridge.put("a", TracedEvents.traced("with another", "01"));
            bridge.putEvent("b", "untraced");
            await().atMost(PATIENCE).until(() -> sink.received().size() == 3);

            assertThat(sink.received())
                    .extracting(DirectSinkIT::ids)
                    .containsExactly(
                            List.of("alone"),
                            List.of("first", "second"),
                            List.of("with another", "untraced"));
            String parent = "00-" + TracedEvents.TRACE + "-" + TracedEvents.PRODUCER + "-01";
            assertThat(sink.received())
                    .extracting(request -> request.attributes().get("http-traceparent"))
                    .containsExactly(parent, parent, null);
            assertThat(sink.received())
                    .allSatisfy(request -> assertThat(request.body()).contains(parent));
        }
    }

    private static Map<String, String> with(Map<String, String> settings, RecordingSink replies) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("OCTAVO_DELIVERY_REPLY_SINK", replies.uri().toString());
        return all;
    }

    private static String replyTo(String id) {
        return """
        {"batchItemFailures":[],
         "replies":[{"itemIdentifier":"%s",
                     "event":{"specversion":"1.0","id":"reply to %s","source":"/s","type":"t"}}]}
        """
                .formatted(id, id);
    }

    private static Reply json(String body) {
        return new Reply(200, Map.of("Content-Type", "application/json"), body);
    }

    private static List<String> ids(Received request) {
        List<String> ids = new ArrayList<>();
        try {
            for (JsonNode event : JSON.readTree(request.body())) {
                ids.add(event.path("id").asText());
            }
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        return ids;
    }
}
