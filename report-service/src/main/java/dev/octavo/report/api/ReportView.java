package dev.octavo.report.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.octavo.contracts.DocumentRef;
import dev.octavo.contracts.ReportFailed.Failure;
import dev.octavo.contracts.TemplateRef;
import dev.octavo.report.lifecycle.Report;
import dev.octavo.report.lifecycle.ReportState;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/// A report as the API shows it.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Report", description = "A report and where it is in its life.")
record ReportView(
        @Schema(description = "The report's id.", examples = "strikes-2001-Q4") String reportId,
        @Schema(
                        description = "Where the report is in its life.",
                        enumeration = {
                            "queued",
                            "rendering",
                            "completed",
                            "failed",
                            "cancelled",
                            "expired"
                        })
                String state,
        @Schema(description = "The template; with its version once the document is stored.")
                @Nullable TemplateRef template,
        @Schema(description = "When the service first learned of the request.") Instant requestedAt,
        @Schema(description = "When the report last changed.") Instant updatedAt,
        @Schema(description = "How many deliveries have begun to render it.") int attempts,
        @Schema(description = "The document, in state completed.") @Nullable DocumentRef document,
        @Schema(description = "Why there is no document, in state failed.")
                @Nullable Failure failure,
        @Schema(description = "The requester's labels.") Map<String, String> labels,
        @Schema(description = "Where to go from here.") Links links) {

    /// Where to go from a report.
    ///
    /// @param self the report itself
    /// @param document its document, in state completed
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReportLinks")
    record Links(
            @Schema(examples = "/api/v1/reports/strikes-2001-Q4") String self,
            @Schema(examples = "/api/v1/reports/strikes-2001-Q4/document")
                    @Nullable String document) {}

    static ReportView of(Report report) {
        String id = report.order().id().value();
        String self = ReportsResource.PATH + "/" + id;
        ReportState.Completed completed =
                report.state() instanceof ReportState.Completed state ? state : null;
        Failure failure = report.state() instanceof ReportState.Failed(var why, _) ? why : null;
        return new ReportView(
                id,
                report.state().status().word(),
                completed == null ? report.order().template().orElse(null) : completed.template(),
                report.requestedAt(),
                report.updatedAt(),
                report.attempts(),
                completed == null ? null : completed.document(),
                failure,
                report.order().labels(),
                new Links(self, completed == null ? null : self + "/document"));
    }
}
