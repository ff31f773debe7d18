package dev.octavo.report.request;

import dev.octavo.contracts.ReportFailed.Failure;
import dev.octavo.contracts.TemplateRef;

import java.util.Map;
import java.util.Optional;

/// What came of reading a request.
public sealed interface RequestReading {
    /// The id that the request names, when it names one that is right.
    Optional<ReportId> reportId();

    /// The template that the request names, when it names one that is right.
    Optional<TemplateRef> template();

    /// The labels that are right.
    Map<String, String> labels();

    /// The request is right.
    record Valid(ReportRequest request) implements RequestReading {
        @Override
        public Optional<ReportId> reportId() {
            return request.reportId();
        }

        @Override
        public Optional<TemplateRef> template() {
            return Optional.of(request.template());
        }

        @Override
        public Map<String, String> labels() {
            return request.labels();
        }
    }

    /// The request is wrong and stays wrong.
    ///
    /// @param failure everything that is wrong, at once
    /// @param reportId as far as it could be read
    /// @param template as far as it could be read
    /// @param labels as far as they could be read
    record Invalid(
            Failure failure,
            Optional<ReportId> reportId,
            Optional<TemplateRef> template,
            Map<String, String> labels)
            implements RequestReading {
        public Invalid {
            labels = Map.copyOf(labels);
        }
    }
}
