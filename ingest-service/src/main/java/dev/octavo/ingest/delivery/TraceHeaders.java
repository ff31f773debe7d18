package dev.octavo.ingest.delivery;

import dev.octavo.ingest.delivery.HttpMessage.Header;
import dev.octavo.ingest.translation.Event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The trace that events carry (CloudEvents extension "Distributed Tracing"), as headers of a
/// request (W3C Trace Context): with them, the sink's own spans belong to it.
final class TraceHeaders {
    private static final Pattern TRACEPARENT =
            Pattern.compile(
                    "(?!ff)[0-9a-f]{2}-((?!0{32})[0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceHeaders() {}

    /// Those of one event.
    ///
    /// @param state as a header may hold it
    /// @return none when the parent is not as W3C has it
    static List<Header> of(Optional<String> parent, Optional<String> state) {
        if (trace(parent).isEmpty()) {
            return List.of();
        }
        List<Header> headers = new ArrayList<>(2);
        headers.add(new Header("traceparent", parent.get()));
        state.filter(it -> it.indexOf('%') < 0)
                .ifPresent(it -> headers.add(new Header("tracestate", it)));
        return headers;
    }

    /// Those of several events, if all belong to one trace: the first event's. A request names
    /// one trace only, and none is better than one that most of its events do not belong to.
    static List<Header> shared(List<PendingEvent> events) {
        Event first = events.getFirst().event();
        Optional<String> parent = first.text("traceparent");
        Optional<String> trace = trace(parent);
        return trace.isPresent()
                        && events.stream()
                                .map(it -> trace(it.event().text("traceparent")))
                                .allMatch(trace::equals)
                ? of(parent, first.text("tracestate").map(BinaryMode::encoded))
                : List.of();
    }

    private static Optional<String> trace(Optional<String> parent) {
        return parent.map(TRACEPARENT::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1));
    }
}
