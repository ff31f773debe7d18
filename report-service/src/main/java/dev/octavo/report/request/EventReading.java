package dev.octavo.report.request;

import dev.octavo.report.ProblemType;

/// What came of reading the attributes of an event.
sealed interface EventReading {
    /// The event is one that this service handles.
    record Understood(EventAttributes attributes) implements EventReading {}

    /// The event is none that this service handles, and never will be.
    record NotUnderstood(EventProblem problem) implements EventReading {}

    /// What was sent is no CloudEvent.
    static EventReading notAnEvent(String detail) {
        return new NotUnderstood(EventProblem.permanent(400, ProblemType.NOT_AN_EVENT, detail));
    }

    /// What was sent is a CloudEvent, but none that is handled here.
    static EventReading unsupported(String detail) {
        return new NotUnderstood(
                EventProblem.permanent(422, ProblemType.UNSUPPORTED_EVENT, detail));
    }
}
