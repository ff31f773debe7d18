package dev.octavo.ingest.delivery;

import dev.octavo.ingest.delivery.HttpMessage.Header;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Continues the trace that an event carries (CloudEvents extension "Distributed Tracing"): the
/// same as headers of the request (W3C Trace Context), so that the sink's own spans belong to it.
///
/// @param sink the sink itself
record TracedSink(Sink sink) implements Sink {
    private static final Pattern TRACEPARENT =
            Pattern.compile(
                    "(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    @Override
    public SinkAnswer send(HttpMessage message) throws InterruptedException {
        Optional<String> parent =
                value(message, "ce-traceparent").filter(it -> TRACEPARENT.matcher(it).matches());
        // An attempt that is traced itself comes with its own.
        if (parent.isEmpty() || value(message, "traceparent").isPresent()) {
            return sink.send(message);
        }
        List<Header> headers = new ArrayList<>(message.headers());
        headers.add(new Header("traceparent", parent.get()));
        value(message, "ce-tracestate")
                .filter(it -> it.indexOf('%') < 0)
                .ifPresent(it -> headers.add(new Header("tracestate", it)));
        return sink.send(new HttpMessage(headers, message.body()));
    }

    private static Optional<String> value(HttpMessage message, String name) {
        for (Header header : message.headers()) {
            if (header.name().equals(name)) {
                return Optional.of(header.value());
            }
        }
        return Optional.empty();
    }
}
