package dev.octavo.report.request;

/// What came of reading the attributes of an event.
sealed interface EventReading {
    /// The event is one that this service handles.
    record Understood(EventAttributes attributes) implements EventReading {}

    /// The event is none that this service handles, and never will be.
    record NotUnderstood(EventProblem problem) implements EventReading {}
}
