package dev.octavo.ingest.delivery;

import java.util.Map;
import java.util.Optional;

/// Where events go, and how hard it is tried.
///
/// @param sink takes the events
/// @param replySink takes the events that the sink replies with; empty when nobody wants them
/// @param overrides extensions that every event gets on its way out
/// @param policy when to try again
public record Route(
        Sink sink, Optional<Sink> replySink, Map<String, String> overrides, RetryPolicy policy) {}
