package dev.octavo.ingest.delivery;

/// What came of delivering an event outside its lane.
public sealed interface Redelivery {
    /// The sink accepted the event, and the reply sink its reply.
    ///
    /// @param attempts how many deliveries it took
    record Delivered(int attempts) implements Redelivery {}

    /// The sink, or the reply sink, will never take it.
    ///
    /// @param answer what it said
    record Refused(Answer answer) implements Redelivery {}

    /// It may succeed later.
    ///
    /// @param answer what the sink said to the last attempt
    record Unavailable(Answer answer) implements Redelivery {}
}
