package dev.octavo.ingest.redrive;

import com.fasterxml.jackson.annotation.JsonProperty;

import java.util.List;

/// What a redrive did.
///
/// @param dryRun whether nothing was sent and nothing marked
/// @param delivered how many were delivered, or would be
/// @param left how many were not
/// @param more whether it stopped before the end: at its limit, or since the sink was not
///     available
/// @param letters one line for each dead letter it looked at
public record RedriveReport(
        boolean dryRun, long delivered, long left, boolean more, List<Line> letters) {
    static RedriveReport of(boolean dryRun, List<Line> lines, boolean more) {
        long delivered = lines.stream().filter(line -> line.outcome().good).count();
        return new RedriveReport(
                dryRun, delivered, lines.size() - delivered, more, List.copyOf(lines));
    }

    /// One dead letter.
    ///
    /// @param object where it lies now
    /// @param record `shardId:sequenceNumber[:subSequenceNumber]`; empty when it could not be read
    /// @param outcome what became of it
    /// @param answer what the sink said, or what is wrong
    public record Line(String object, String record, Outcome outcome, String answer) {}

    /// What became of a dead letter.
    public enum Outcome {
        /// The sink accepted its event; the letter has moved.
        @JsonProperty("delivered")
        DELIVERED(true),
        /// A dry run: its event would be sent.
        @JsonProperty("would-be-delivered")
        WOULD_BE_DELIVERED(true),
        /// The sink will never take its event.
        @JsonProperty("refused")
        REFUSED(false),
        /// The sink may take it later. The redrive stopped here.
        @JsonProperty("unavailable")
        UNAVAILABLE(false),
        /// Its record is still no event.
        @JsonProperty("malformed")
        MALFORMED(false),
        /// There is no such object.
        @JsonProperty("missing")
        MISSING(false),
        /// The object is no dead letter.
        @JsonProperty("unreadable")
        UNREADABLE(false);

        private final boolean good;

        Outcome(boolean good) {
            this.good = good;
        }
    }
}
