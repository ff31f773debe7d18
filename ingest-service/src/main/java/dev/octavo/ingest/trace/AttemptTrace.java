package dev.octavo.ingest.trace;

import java.util.Map;
import java.util.OptionalInt;

/// What is noted of one attempt.
public interface AttemptTrace {
    /// Notes nothing, and costs nothing.
    AttemptTrace NONE =
            new AttemptTrace() {
                @Override
                public Map<String, String> headers() {
                    return Map.of();
                }

                @Override
                public void end(OptionalInt status, String failure) {
                    // Nothing is noted.
                }
            };

    /// The headers with which the sink's own spans belong to this attempt (W3C Trace Context).
    Map<String, String> headers();

    /// The attempt is over.
    ///
    /// @param status of the response, if there was one
    /// @param failure empty when the sink accepted
    void end(OptionalInt status, String failure);
}
