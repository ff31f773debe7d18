package dev.octavo.ingest.bridge;

import static dev.octavo.ingest.bridge.Spans.attributes;
import static dev.octavo.ingest.bridge.Spans.hex;
import static dev.octavo.ingest.bridge.Spans.named;
import static dev.octavo.ingest.bridge.TracedEvents.PRODUCER;
import static dev.octavo.ingest.bridge.TracedEvents.TRACE;
import static dev.octavo.ingest.bridge.TracedEvents.traced;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.octavo.ingest.bridge.RecordingSink.Reply;
import dev.octavo.localcloud.LocalCloud;
import dev.octavo.localcloud.junit.WithLocalCloud;

import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import io.opentelemetry.proto.trace.v1.Status.StatusCode;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@WithLocalCloud
class TelemetryIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void theProducersTraceGoesOnThroughReadingWaitingAndEachAttempt(LocalCloud cloud) {
        try (Collector collector = new Collector();
                RecordingSink sink = new RecordingSink();
                Bridge bridge = new Bridge(cloud, 1, sink.uri(), collector.settings()).start()) {
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
                Bridge bridge = new Bridge(cloud, 1, sink.uri(), collector.settings()).start()) {
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
    void metricsAreSentAsWell(LocalCloud cloud) {
        try (Collector collector = new Collector();
                RecordingSink sink = new RecordingSink();
                Bridge bridge = new Bridge(cloud, 1, sink.uri(), collector.settings()).start()) {
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
        Map<String, String> settings = new HashMap<>(collector.settings());
        settings.put("OCTAVO_TELEMETRY_OTLP_HEADERS", headers);
        settings.put("QUARKUS_LOG_CATEGORY__IO_OPENTELEMETRY__LEVEL", "DEBUG");
        settings.put("QUARKUS_LOG_CATEGORY__IO_MICROMETER__LEVEL", "DEBUG");
        return settings;
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
}
