package dev.octavo.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The data of `dev.octavo.report.failed.v1`.
///
/// @param reportId the report
/// @param state always `failed`
/// @param template the template that was asked for; null when the request named none
/// @param failure why
/// @param requestedAt when the report was first asked for, as the service learned of it
/// @param failedAt when the failure was journaled
/// @param labels the requester's labels
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ReportFailed(
        String reportId,
        String state,
        @Nullable TemplateRef template,
        Failure failure,
        Instant requestedAt,
        Instant failedAt,
        Map<String, String> labels) {
    public ReportFailed {
        Objects.requireNonNull(reportId, "reportId");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(failure, "failure");
        Objects.requireNonNull(requestedAt, "requestedAt");
        Objects.requireNonNull(failedAt, "failedAt");
        labels = labels == null ? Map.of() : Map.copyOf(labels);
    }

    /// Why a report failed.
    ///
    /// @param type a stable word for the kind of failure, one of [FailureType]; a reader must
    ///     expect words that were added later
    /// @param detail what happened, in one sentence
    /// @param problems each single problem, all at once; empty when `detail` says everything
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Failure(String type, String detail, List<Problem> problems) {
        public Failure {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(detail, "detail");
            problems = problems == null ? List.of() : List.copyOf(problems);
        }

        /// A failure of a known type.
        public static Failure of(FailureType type, String detail, List<Problem> problems) {
            return new Failure(type.value(), detail, problems);
        }
    }
}
