package dev.octavo.ingest.bridge;

/// Events of a producer that has begun a trace.
final class TracedEvents {
    static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    /// The producer's span.
    static final String PRODUCER = "00f067aa0ba902b7";

    private TracedEvents() {}

    /// An event of the producer's span.
    ///
    /// @param flags `01` when it is sampled, else `00`
    static String traced(String id, String flags) {
        return """
        {"specversion":"1.0","id":"%s","source":"/test","type":"tested",\
        "traceparent":"00-%s-%s-%s"}"""
                .formatted(id, TRACE, PRODUCER, flags);
    }
}
