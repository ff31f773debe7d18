package dev.octavo.ingest.trace;

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
                public AttemptTrace attempt(int number) {
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

    /// An attempt begins.
    ///
    /// @param number from 1
    AttemptTrace attempt(int number);

    /// The sink has accepted the event.
    void delivered(int attempts);

    /// The event's dead letter is safe.
    void deadLettered(String cause, int attempts);
}
