package dev.octavo.contracts;

import java.util.Optional;

/// The types of the CloudEvents that Octavo understands and emits: reverse-DNS, past tense,
/// version last.
public enum EventType {
    /// Somebody asked for a report. Its data is a [ReportRequested].
    REPORT_REQUESTED("dev.octavo.report.requested.v1"),
    /// A report's document is stored. Its data is a [ReportCompleted].
    REPORT_COMPLETED("dev.octavo.report.completed.v1"),
    /// A report will never have a document. Its data is a [ReportFailed].
    REPORT_FAILED("dev.octavo.report.failed.v1");

    private final String value;

    EventType(String value) {
        this.value = value;
    }

    /// The CloudEvents `type` attribute.
    public String value() {
        return value;
    }

    /// The event type with this CloudEvents `type` attribute, or empty when it is none of ours.
    public static Optional<EventType> of(String value) {
        for (EventType type : values()) {
            if (type.value.equals(value)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
