package dev.octavo.ingest.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;

import dev.octavo.ingest.bridge.RecordingSink.Reply;
import dev.octavo.localcloud.LocalCloud;
import dev.octavo.localcloud.junit.WithLocalCloud;

import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import io.opentelemetry.proto.trace.v1.Status.StatusCode;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

@WithLocalCloud
class TelemetryIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PRODUCER = "00f067aa0ba902b7";

    @Test
    void theProducersTraceGoesOnThroughReadingWaitingAndEachAttempt(LocalCloud cloud) {
        try (Collector collector = new Collector();
                RecordingSink sink = new RecordingSink();
                Bridge bridge = new Bridge(cloud, 1, sink.uri(), settings(collector)).start()) {
            sink.answer(_ -> Reply.status(sink.received().size() == 1 ? 503 : 202));
            bridge.put("key", traced("event-1", "01"));

            await().atMost(PATIENCE).until(() -> collector.spans().size() >= 6);

            List<Span> spans = collector.spans();
            assertThat(spans)
                    .allSatisfy(span -> assertThat(hex(span.getTraceId())).isEqualTo(TRACE));
            Span whole = named(spans, "process " + bridge.streamName()).getFirst();
            assertThat(hex(whole.getParentSpanId())).isEqualTo(PRODUCER);
            assertThat(whole.getKind()).isEqualTo(SpanKind.SPAN_KIND_CONSUMER);
            assertThat(attributes(whole))
                    .containsEntry("messaging.system", "aws_kinesis")
                    .containsEntry("messaging.destination.partition.id", "shardId-000000000000")
                    .containsEntry("cloudevents.event_id", "event-1")
                    .containsEntry("octavo.fate", "delivered")
                    .containsEntry("octavo.attempts", "2")
                    .containsKey("octavo.sequence");
            assertThat(spans.stream().filter(span -> !span.getName().startsWith("process")))
                    .allSatisfy(
                            span ->
                                    assertThat(span.getParentSpanId())
                                            .isEqualTo(whole.getSpanId()));
            assertThat(named(spans, "read")).hasSize(1);
            assertThat(named(spans, "wait")).hasSize(2);
            List<Span> attempts = named(spans, "deliver");
            assertThat(attempts)
                    .extracting(span -> attributes(span).get("http.response.status_code"))
                    .containsExactly("503", "202");
            assertThat(attempts)
                    .extracting(span -> span.getStatus().getCode())
                    .containsExactly(StatusCode.STATUS_CODE_ERROR, StatusCode.STATUS_CODE_UNSET);
            assertThat(sink.received())
                    .extracting(request -> request.attributes().get("http-traceparent"))
                    .containsExactly(
                            "00-" + TRACE + "-" + hex(attempts.get(0).getSpanId()) + "-01",
                            "00-" + TRACE + "-" + hex(attempts.get(1).getSpanId()) + "-01");
            assertThat(sink.received())
                    .extracting(request -> request.attributes().get("traceparent"))
                    .containsOnly("00-" + TRACE + "-" + PRODUCER + "-01");
        }
    }

    @Test
    void whatTheProducerDoesNotTraceIsNotTracedHere(LocalCloud cloud) {
        try (Collector collector = new Collector();
                RecordingSink sink = new RecordingSink();
                Bridge bridge = new Bridge(cloud, 1, sink.uri(), settings(collector)).start()) {
            bridge.put("key", traced("event-1", "00"));
            bridge.putEvent("key", "event-2");

            await().atMost(PATIENCE).until(() -> collector.spans().size() >= 4);

            Span whole = named(collector.spans(), "process " + bridge.streamName()).getFirst();
            assertThat(collector.spans())
                    .hasSize(4)
                    .allSatisfy(span -> assertThat(hex(span.getTraceId())).isNotEqualTo(TRACE));
            assertThat(attributes(whole)).containsEntry("cloudevents.event_id", "event-2");
            assertThat(whole.getParentSpanId().isEmpty()).isTrue();
        }
    }

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
                                assertThat(links(request)).hasSameElementsAs(events);
                                assertThat(attributes(request))
                                        .containsEntry("messaging.batch.message_count", "3");
                            })
                    .extracting(span -> attributes(span).get("http.response.status_code"))
                    .containsExactly("503", "202");
            for (Span request : requests) {
                assertThat(named(spans, "deliver"))
                        .filteredOn(attempt -> links(attempt).contains(request.getSpanId()))
                        .extracting(Span::getParentSpanId)
                        .hasSameElementsAs(events);
            }
            assertThat(sink.received())
                    .extracting(request -> request.attributes().get("http-traceparent"))
                    .containsExactlyElementsOf(
                            requests.stream().map(TelemetryIT::traceparent).toList());
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

    @Test
    void metricsAreSentAsWell(LocalCloud cloud) {
        try (Collector collector = new Collector();
                RecordingSink sink = new RecordingSink();
                Bridge bridge = new Bridge(cloud, 1, sink.uri(), settings(collector)).start()) {
            bridge.putEvent("key", "event-1");
            bridge.putEvent("key", "event-2");

            await().atMost(PATIENCE).until(() -> sum(collector, "octavo.delivered.events") == 2);

            assertThat(sum(collector, "octavo.polled.events")).isEqualTo(2);
            assertThat(collector.metric("octavo.iterator.age")).isPresent();
        }
    }

    @Test
    void theCollectorIsToldWhatItAsksForAndTheLogIsNot(LocalCloud cloud) throws IOException {
        Map<String, String> wanted =
                Map.of("Authorization", "Bearer s3cr+t==", "X-Tenant", "octavo");
        String headers = "authorization=Bearer%20s3cr+t==,x-tenant=octavo";
        try (Collector collector = new Collector(wanted);
                RecordingSink sink = new RecordingSink();
                Bridge bridge =
                        new Bridge(cloud, 1, sink.uri(), settings(collector, headers)).start()) {
            bridge.putEvent("key", "event-1");

            await().atMost(PATIENCE).until(() -> sum(collector, "octavo.delivered.events") == 1);
            await().atMost(PATIENCE).until(() -> collector.spans().size() >= 4);

            assertThat(collector.refused()).isEmpty();
            assertThat(Files.readString(bridge.process().log())).doesNotContain("s3cr");
        }
    }

    @Test
    void aCollectorThatRefusesIsToldInTheLogAndDeliveryGoesOn(LocalCloud cloud) throws IOException {
        try (Collector collector = new Collector(Map.of("Authorization", "Bearer right"));
                RecordingSink sink = new RecordingSink();
                Bridge bridge =
                        new Bridge(
                                        cloud,
                                        1,
                                        sink.uri(),
                                        settings(collector, "authorization=Bearer%20wr0ng"))
                                .start()) {
            bridge.putEvent("key", "event-1");

            await().atMost(PATIENCE).until(() -> collector.refused().size() == 2);
            await().atMost(PATIENCE)
                    .until(() -> bridge.shards().at("/total/delivered").asInt() == 1);

            assertThat(collector.refused()).containsExactlyInAnyOrder("/v1/traces", "/v1/metrics");
            assertThat(collector.spans()).isEmpty();
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () ->
                                    assertThat(Files.readString(bridge.process().log()))
                                            .contains("HTTP status code 401")
                                            .doesNotContain("wr0ng"));
        }
    }

    private static Map<String, String> settings(Collector collector, String headers) {
        Map<String, String> settings = new HashMap<>(settings(collector));
        settings.put("OCTAVO_TELEMETRY_OTLP_HEADERS", headers);
        settings.put("QUARKUS_LOG_CATEGORY__IO_OPENTELEMETRY__LEVEL", "DEBUG");
        settings.put("QUARKUS_LOG_CATEGORY__IO_MICROMETER__LEVEL", "DEBUG");
        return settings;
    }

    private static Map<String, String> settings(Collector collector) {
        return Map.of(
                "OTEL_EXPORTER_OTLP_ENDPOINT",
                collector.endpoint(),
                "OCTAVO_TELEMETRY_METRICS_INTERVAL",
                "1s");
    }

    private static Map<String, String> direct(Collector collector) {
        Map<String, String> settings = new HashMap<>(settings(collector));
        settings.put("OCTAVO_DELIVERY_SINK_KIND", "direct");
        settings.put("OCTAVO_DELIVERY_MAXIMUM_BATCHING_WINDOW_IN_SECONDS", "2");
        return settings;
    }

    private static List<ByteString> links(Span span) {
        return span.getLinksList().stream().map(Span.Link::getSpanId).toList();
    }

    private static String traceparent(Span span) {
        return "00-" + hex(span.getTraceId()) + "-" + hex(span.getSpanId()) + "-01";
    }

    private static String traced(String id, String flags) {
        return """
        {"specversion":"1.0","id":"%s","source":"/test","type":"tested",\
        "traceparent":"00-%s-%s-%s"}"""
                .formatted(id, TRACE, PRODUCER, flags);
    }

    private static double sum(Collector collector, String metric) {
        return collector
                .metric(metric)
                .map(it -> it.getSum().getDataPointsList())
                .orElse(List.of())
                .stream()
                .mapToDouble(point -> point.getAsDouble())
                .sum();
    }

    private static List<Span> named(List<Span> spans, String name) {
        return spans.stream().filter(span -> span.getName().equals(name)).toList();
    }

    private static Map<String, String> attributes(Span span) {
        return span.getAttributesList().stream()
                .collect(Collectors.toMap(KeyValue::getKey, it -> text(it.getValue())));
    }

    private static String text(AnyValue value) {
        return value.hasIntValue() ? Long.toString(value.getIntValue()) : value.getStringValue();
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }
}
