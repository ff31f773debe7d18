package dev.octavo.ingest.trace;

import dev.octavo.ingest.translation.Event;
import dev.octavo.ingest.translation.ShardRecord;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Traces that are sent to a collector, in the background and in batches. What cannot be sent is
/// dropped: the bridge delivers events, with or without a collector.
final class OtlpTraces implements Traces, AutoCloseable {
    private static final long LAST_EXPORT_SECONDS = 5;
    private static final AttributeKey<String> SERVICE = AttributeKey.stringKey("service.name");

    private final SdkTracerProvider provider;
    private final Tracer tracer;
    private final String streamName;
    private final Clock clock;

    /// @param headers of each request to the collector
    OtlpTraces(
            URI endpoint,
            Map<String, String> headers,
            double ratio,
            String service,
            String streamName,
            Clock clock) {
        provider =
                SdkTracerProvider.builder()
                        .setResource(Resource.builder().put(SERVICE, service).build())
                        .setSampler(
                                Sampler.parentBased(
                                        new LinkedSampler(Sampler.traceIdRatioBased(ratio))))
                        .addSpanProcessor(
                                BatchSpanProcessor.builder(
                                                OtlpHttpSpanExporter.builder()
                                                        .setEndpoint(endpoint.toString())
                                                        .setHeaders(() -> headers)
                                                        .build())
                                        .build())
                        .build();
        tracer = provider.get("dev.octavo.ingest");
        this.streamName = streamName;
        this.clock = clock;
    }

    @Override
    public EventTrace begin(ShardRecord record, Event event, Instant readAt) {
        Context producer =
                W3CTraceContextPropagator.getInstance()
                        .extract(Context.root(), event, Extensions.INSTANCE);
        Span span =
                tracer.spanBuilder("process " + streamName)
                        .setParent(producer)
                        .setSpanKind(SpanKind.CONSUMER)
                        .setStartTimestamp(readAt)
                        .setAttribute("messaging.system", "aws_kinesis")
                        .setAttribute("messaging.operation.type", "process")
                        .setAttribute("messaging.destination.name", streamName)
                        .setAttribute("messaging.destination.partition.id", record.shardId())
                        .setAttribute("messaging.message.id", event.id())
                        .setAttribute("cloudevents.event_id", event.id())
                        .setAttribute("cloudevents.event_source", event.text("source").orElse(""))
                        .setAttribute("cloudevents.event_type", event.text("type").orElse(""))
                        .setAttribute("octavo.sequence", record.position().toString())
                        .startSpan();
        if (!span.getSpanContext().isSampled()) {
            return new OtlpEventTrace(tracer, clock, span, readAt);
        }
        // Clocks differ: a record may have arrived later than it was read.
        Instant arrival = record.arrival().isAfter(readAt) ? readAt : record.arrival();
        tracer.spanBuilder("read")
                .setParent(Context.root().with(span))
                .setStartTimestamp(arrival)
                .startSpan()
                .end(readAt);
        return new OtlpEventTrace(tracer, clock, span, readAt);
    }

    @Override
    public void close() {
        var _ = provider.shutdown().join(LAST_EXPORT_SECONDS, TimeUnit.SECONDS);
    }

    /// Reads the CloudEvents extension "Distributed Tracing".
    private enum Extensions implements TextMapGetter<Event> {
        INSTANCE;

        @Override
        public Iterable<String> keys(Event event) {
            return List.copyOf(event.attributes().keySet());
        }

        @Override
        public @Nullable String get(@Nullable Event event, String key) {
            return event == null ? null : event.text(key).orElse(null);
        }
    }
}
