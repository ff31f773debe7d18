package dev.octavo.ingest.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapSetter;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;

/// The span of one attempt.
///
/// @param span begun, and ended with the attempt
/// @param clock tells when that is
/// @param ended told the same
record OtlpAttempt(Span span, Clock clock, Consumer<Instant> ended) implements AttemptTrace {
    private static final TextMapSetter<Map<String, String>> SETTER =
            (headers, name, value) -> {
                if (headers != null) {
                    headers.put(name, value);
                }
            };

    @Override
    public Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(Context.root().with(span), headers, SETTER);
        return headers;
    }

    @Override
    public void end(OptionalInt status, String failure) {
        status.ifPresent(code -> span.setAttribute("http.response.status_code", code));
        if (!failure.isEmpty()) {
            span.setStatus(StatusCode.ERROR, failure);
        }
        Instant now = clock.instant();
        ended.accept(now);
        span.end(now);
    }
}
