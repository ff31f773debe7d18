package dev.octavo.report.lifecycle;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The state of a report as one word.
public enum ReportStatus {
    /// Asked for; no delivery has begun to render it, or the last one gave it back.
    QUEUED,
    /// A delivery renders it, as long as its lease lasts.
    RENDERING,
    /// Its document is stored.
    COMPLETED,
    /// It will never have a document.
    FAILED,
    /// Nobody wants it any more.
    CANCELLED,
    /// Its document is gone.
    EXPIRED;

    private static final Set<ReportStatus> TERMINAL =
            EnumSet.of(COMPLETED, FAILED, CANCELLED, EXPIRED);

    /// The word in events, answers and the journal.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The status with this word, or empty when there is none.
    public static Optional<ReportStatus> of(String word) {
        return Arrays.stream(values()).filter(status -> status.word().equals(word)).findFirst();
    }

    /// Whether no delivery will render the report any more.
    public boolean isTerminal() {
        return TERMINAL.contains(this);
    }

    /// Whether a report may pass from this status into another one.
    public boolean mayBecome(ReportStatus next) {
        return switch (this) {
            case QUEUED -> next == RENDERING || next == CANCELLED;
            // Rendering again is what a redelivery does after a crash; queued is a lease given
            // back.
            case RENDERING -> next != EXPIRED;
            case COMPLETED -> next == EXPIRED;
            case FAILED, CANCELLED, EXPIRED -> false;
        };
    }
}
