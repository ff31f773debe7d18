package dev.octavo.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/// The data of `dev.octavo.report.completed.v1`.
///
/// @param reportId the report
/// @param state always `completed`
/// @param template the template and the version that was used
/// @param document the stored document
/// @param requestedAt when the report was first asked for, as the service learned of it
/// @param completedAt when the document was stored and journaled
/// @param labels the requester's labels
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ReportCompleted(
        String reportId,
        String state,
        TemplateRef template,
        DocumentRef document,
        Instant requestedAt,
        Instant completedAt,
        Map<String, String> labels) {
    public ReportCompleted {
        Objects.requireNonNull(reportId, "reportId");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(requestedAt, "requestedAt");
        Objects.requireNonNull(completedAt, "completedAt");
        labels = labels == null ? Map.of() : Map.copyOf(labels);
    }
}
