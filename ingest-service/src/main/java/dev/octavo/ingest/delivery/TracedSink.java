package dev.octavo.ingest.delivery;

import dev.octavo.ingest.delivery.HttpMessage.Header;

import java.util.Optional;

/// Continues the trace of an event that is in binary mode, where the extensions are headers.
///
/// @param sink the sink itself
record TracedSink(Sink sink) implements Sink {
    @Override
    public SinkAnswer send(HttpMessage message) throws InterruptedException {
        // An attempt that is traced itself comes with its own.
        if (value(message, "traceparent").isPresent()) {
            return sink.send(message);
        }
        return sink.send(
                message.with(
                        TraceHeaders.of(
                                value(message, "ce-traceparent"),
                                value(message, "ce-tracestate"))));
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
