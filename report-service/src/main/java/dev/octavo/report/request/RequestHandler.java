package dev.octavo.report.request;

/// What stands behind the event edge.
public interface RequestHandler {
    /// Does all that an event asks for while its sender waits, and says what came of it.
    /// Handling the same event again, or several times at once, makes no second document.
    Answer handle(RequestedEvent event);
}
