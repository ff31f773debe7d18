package dev.octavo.ingest.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapSetter;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/// One event's spans. One thread at a time delivers an event, so nothing here is locked but what
/// the next thread has to see.
final class OtlpEventTrace implements EventTrace {
    private static final TextMapSetter<Map<String, String>> SETTER =
            (headers, name, value) -> {
                if (headers != null) {
                    headers.put(name, value);
                }
            };

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

    @Override
    public AttemptTrace attempt(int number) {
        Instant now = clock.instant();
        tracer.spanBuilder("wait")
                .setParent(context)
                .setStartTimestamp(waitingSince)
                .startSpan()
                .end(now);
        return new Attempt(
                tracer.spanBuilder("deliver")
                        .setParent(context)
                        .setSpanKind(SpanKind.CLIENT)
                        .setStartTimestamp(now)
                        .setAttribute("octavo.attempt", number)
                        .startSpan());
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

    private final class Attempt implements AttemptTrace {
        private final Span span;

        Attempt(Span span) {
            this.span = span;
        }

        @Override
        public Map<String, String> headers() {
            Map<String, String> headers = new HashMap<>();
            W3CTraceContextPropagator.getInstance()
                    .inject(Context.root().with(span), headers, SETTER);
            return headers;
        }

        @Override
        public void end(OptionalInt status, String failure) {
            status.ifPresent(code -> span.setAttribute("http.response.status_code", code));
            if (!failure.isEmpty()) {
                span.setStatus(StatusCode.ERROR, failure);
            }
            waitingSince = clock.instant();
            span.end(waitingSince);
        }
    }
}
