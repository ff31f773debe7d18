package dev.octavo.ingest.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// One attempt to deliver several events at once. A request belongs to one trace only, and each
/// of these events has one: so it gets one of its own, linked with all of theirs in both ways.
///
/// @param request the span of the request
/// @param events those of the attempts as its events' traces tell them
record OtlpBatchAttempt(OtlpAttempt request, List<OtlpAttempt> events) implements AttemptTrace {
    OtlpBatchAttempt {
        events = List.copyOf(events);
    }

    static OtlpBatchAttempt begin(
            Tracer tracer, Clock clock, List<OtlpEventTrace> events, int number) {
        Instant now = clock.instant();
        SpanBuilder builder =
                tracer.spanBuilder("deliver batch")
                        .setNoParent()
                        .setSpanKind(SpanKind.CLIENT)
                        .setStartTimestamp(now)
                        .setAttribute("octavo.attempt", number)
                        .setAttribute("messaging.batch.message_count", events.size());
        // Whoever is not sampled leaves nothing to link to.
        events.stream()
                .map(OtlpEventTrace::context)
                .filter(SpanContext::isSampled)
                .forEach(builder::addLink);
        if (events.stream().noneMatch(event -> event.context().isSampled())) {
            builder.addLink(events.getFirst().context());
        }
        Span request = builder.startSpan();
        return new OtlpBatchAttempt(
                new OtlpAttempt(request, clock, _ -> {}),
                events.stream()
                        .map(event -> event.attempt(number, List.of(request.getSpanContext()), now))
                        .toList());
    }

    @Override
    public Map<String, String> headers() {
        return request.headers();
    }

    @Override
    public void end(OptionalInt status, String failure) {
        events.forEach(event -> event.end(status, failure));
        request.end(status, failure);
    }
}
