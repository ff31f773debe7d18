package dev.octavo.ingest.trace;

import java.util.List;

/// What is noted of the way of one event. Attempts follow each other; [#end] comes last.
public interface EventTrace {
    /// Notes nothing, and costs nothing.
    EventTrace NONE =
            new EventTrace() {
                @Override
                public boolean noted() {
                    return false;
                }

                @Override
                public AttemptTrace attempt(int number, List<EventTrace> others) {
                    return AttemptTrace.NONE;
                }

                @Override
                public void delivered(int attempts) {
                    // Nothing is noted.
                }

                @Override
                public void deadLettered(String cause, int attempts) {
                    // Nothing is noted.
                }
            };

    /// Whether anything is noted at all.
    boolean noted();

    /// An attempt begins, of this event and of all others that travel in the same request.
    ///
    /// @param number from 1
    /// @param others empty when this event travels alone
    AttemptTrace attempt(int number, List<EventTrace> others);

    /// The sink has accepted the event.
    void delivered(int attempts);

    /// The event's dead letter is safe.
    void deadLettered(String cause, int attempts);
}
