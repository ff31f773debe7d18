package dev.octavo.ingest.bridge;

import static dev.octavo.ingest.bridge.Spans.attributes;
import static dev.octavo.ingest.bridge.Spans.hex;
import static dev.octavo.ingest.bridge.Spans.named;
import static dev.octavo.ingest.bridge.TracedEvents.PRODUCER;
import static dev.octavo.ingest.bridge.TracedEvents.TRACE;
import static dev.octavo.ingest.bridge.TracedEvents.traced;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;

import dev.octavo.ingest.bridge.RecordingSink.Reply;
import dev.octavo.localcloud.LocalCloud;
import dev.octavo.localcloud.junit.WithLocalCloud;

import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The traces of events that travel together.
@WithLocalCloud
class BatchTelemetryIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void aBatchIsATraceOfItsOwnThatIsLinkedWithThoseOfItsEvents(LocalCloud cloud) {
        try (Collector collector = new Collector();
                RecordingSink sink = new RecordingSink();
                Bridge bridge = new Bridge(cloud, 1, sink.uri(), direct(collector)).start()) {
            sink.answer(_ -> Reply.status(sink.received().size() == 1 ? 503 : 202));
            bridge.put("a", traced("event-1", "01"));
            bridge.put("b", traced("event-2", "00"));
            bridge.putEvent("c", "event-3");

            await().atMost(PATIENCE)
                    .until(
                            () ->
                                    named(collector.spans(), "process " + bridge.streamName())
                                                    .size()
                                            == 2);

            List<Span> spans = collector.spans();
            List<Span> requests = named(spans, "deliver batch");
            List<ByteString> events =
                    named(spans, "process " + bridge.streamName()).stream()
                            .map(Span::getSpanId)
                            .toList();
            assertThat(requests)
                    .hasSize(2)
                    .allSatisfy(
                            request -> {
                                assertThat(request.getParentSpanId().isEmpty()).isTrue();
                                assertThat(request.getKind()).isEqualTo(SpanKind.SPAN_KIND_CLIENT);
                                assertThat(hex(request.getTraceId())).isNotEqualTo(TRACE);
                                assertThat(Spans.links(request)).hasSameElementsAs(events);
                                assertThat(attributes(request))
                                        .containsEntry("messaging.batch.message_count", "3");
                            })
                    .extracting(span -> attributes(span).get("http.response.status_code"))
                    .containsExactly("503", "202");
            for (Span request : requests) {
                assertThat(named(spans, "deliver"))
                        .filteredOn(attempt -> Spans.links(attempt).contains(request.getSpanId()))
                        .extracting(Span::getParentSpanId)
                        .hasSameElementsAs(events);
            }
            assertThat(sink.received())
                    .extracting(request -> request.attributes().get("http-traceparent"))
                    .containsExactlyElementsOf(requests.stream().map(Spans::traceparent).toList());
            assertThat(sink.received())
                    .extracting(RecordingSink.Received::body)
                    .allSatisfy(
                            body ->
                                    assertThat(body)
                                            .contains("00-" + TRACE + "-" + PRODUCER + "-01")
                                            .contains("00-" + TRACE + "-" + PRODUCER + "-00"));
        }
    }

    @Test
    void aBatchOfWhichNothingIsTracedTellsTheSinkNotToTraceIt(LocalCloud cloud) {
        try (Collector collector = new Collector();
                RecordingSink sink = new RecordingSink();
                Bridge bridge = new Bridge(cloud, 1, sink.uri(), direct(collector)).start()) {
            bridge.put("a", traced("event-1", "00"));
            bridge.put("b", traced("event-2", "00"));

            await().atMost(PATIENCE)
                    .until(() -> bridge.shards().at("/total/delivered").asInt() == 2);

            assertThat(sink.received())
                    .extracting(request -> request.attributes().get("http-traceparent"))
                    .singleElement()
                    .asString()
                    .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
            bridge.process().stop(PATIENCE);
            assertThat(collector.spans()).isEmpty();
        }
    }

    private static Map<String, String> direct(Collector collector) {
        Map<String, String> settings = new HashMap<>(collector.settings());
        settings.put("OCTAVO_DELIVERY_SINK_KIND", "direct");
        settings.put("OCTAVO_DELIVERY_MAXIMUM_BATCHING_WINDOW_IN_SECONDS", "2");
        return settings;
    }
}
