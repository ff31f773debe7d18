package dev.octavo.report.announcement;

/// Passes requests on to where events come from.
public interface RequestPublisher {
    /// Publishes a request, and returns when it is safe there.
    Publishing publish(RequestEvent event);

    /// What came of publishing a request.
    sealed interface Publishing {}

    /// The event is safe.
    record Published() implements Publishing {}

    /// The event is larger than the way it should go can take.
    ///
    /// @param bytes the event's size
    record TooLarge(long bytes) implements Publishing {}

    /// The way did not take the event. It may later.
    ///
    /// @param reason what does not work, for the requester
    record Unreachable(String reason) implements Publishing {}

    /// No way is configured.
    record Off() implements Publishing {}
}
