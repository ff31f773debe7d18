package dev.octavo.ingest.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// One event's spans. One thread at a time delivers an event, so nothing here is locked but what
/// the next thread has to see.
final class OtlpEventTrace implements EventTrace {
    private final Tracer tracer;
    private final Clock clock;
    private final Span span;
    private final Context context;
    private volatile Instant waitingSince;

    OtlpEventTrace(Tracer tracer, Clock clock, Span span, Instant readAt) {
        this.tracer = tracer;
        this.clock = clock;
        this.span = span;
        this.context = Context.root().with(span);
        this.waitingSince = readAt;
    }

    @Override
    public boolean noted() {
        return true;
    }

    /// What other spans link to.
    SpanContext context() {
        return span.getSpanContext();
    }

    @Override
    public AttemptTrace attempt(int number, List<EventTrace> others) {
        if (others.isEmpty()) {
            return attempt(number, List.of(), clock.instant());
        }
        List<OtlpEventTrace> events = new ArrayList<>(others.size() + 1);
        events.add(this);
        for (EventTrace other : others) {
            if (other instanceof OtlpEventTrace event) {
                events.add(event);
            }
        }
        return OtlpBatchAttempt.begin(tracer, clock, events, number);
    }

    /// @param links the span of the request, if it carries other events, too
    OtlpAttempt attempt(int number, List<SpanContext> links, Instant now) {
        tracer.spanBuilder("wait")
                .setParent(context)
                .setStartTimestamp(waitingSince)
                .startSpan()
                .end(now);
        SpanBuilder builder =
                tracer.spanBuilder("deliver")
                        .setParent(context)
                        .setSpanKind(links.isEmpty() ? SpanKind.CLIENT : SpanKind.INTERNAL)
                        .setStartTimestamp(now)
                        .setAttribute("octavo.attempt", number);
        links.forEach(builder::addLink);
        return new OtlpAttempt(builder.startSpan(), clock, ended -> waitingSince = ended);
    }

    @Override
    public void delivered(int attempts) {
        end("delivered", attempts);
    }

    @Override
    public void deadLettered(String cause, int attempts) {
        span.setStatus(StatusCode.ERROR, cause);
        end("dead-lettered", attempts);
    }

    private void end(String fate, int attempts) {
        span.setAttribute("octavo.fate", fate);
        span.setAttribute("octavo.attempts", attempts);
        span.end(clock.instant());
    }
}
