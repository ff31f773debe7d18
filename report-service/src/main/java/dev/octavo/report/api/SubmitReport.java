package dev.octavo.report.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.octavo.report.announcement.RequestEvent;
import dev.octavo.report.announcement.RequestPublisher;
import dev.octavo.report.lifecycle.Enqueuing;
import dev.octavo.report.lifecycle.EventIdentity;
import dev.octavo.report.lifecycle.Journal;
import dev.octavo.report.lifecycle.Report;
import dev.octavo.report.lifecycle.ReportOrder;
import dev.octavo.report.lifecycle.ReportStatus;
import dev.octavo.report.request.ReportId;
import dev.octavo.report.request.ReportRequest;
import dev.octavo.report.request.RequestDigest;
import dev.octavo.report.request.RequestReader;
import dev.octavo.report.request.RequestReading;
import dev.octavo.report.request.UnknownFields;

import jakarta.inject.Singleton;

import java.util.Optional;
import java.util.UUID;

/// Validates a request, journals it as queued, and publishes it; the event edge does the rest.
/// Only what is safe with the stream or the sink is accepted.
@Singleton
class SubmitReport {
    private final RequestReader reader;
    private final Journal journal;
    private final RequestPublisher publisher;

    SubmitReport(RequestReader reader, Journal journal, RequestPublisher publisher) {
        this.reader = reader;
        this.journal = journal;
        this.publisher = publisher;
    }

    /// Asks for a report.
    ///
    /// @param body the request
    /// @param bytes its size as it was sent
    /// @param idempotencyKey what makes a repeated call the same call; it counts when the body
    ///     names no report id
    Submission submit(JsonNode body, long bytes, Optional<String> idempotencyKey) {
        return switch (reader.read(body, bytes, UnknownFields.REFUSED)) {
            case RequestReading.Invalid invalid -> new Submission.Invalid(invalid.failure());
            case RequestReading.Valid(ReportRequest request) -> {
                ReportId id =
                        request.reportId()
                                .or(() -> idempotencyKey.map(SubmitReport::idOf))
                                .orElseGet(() -> new ReportId(UUID.randomUUID().toString()));
                yield enqueue(id, request, body);
            }
        };
    }

    private static ReportId idOf(String idempotencyKey) {
        return ReportId.derivedFrom("urn:octavo:idempotency-key", idempotencyKey);
    }

    private Submission enqueue(ReportId id, ReportRequest request, JsonNode body) {
        ReportOrder order =
                new ReportOrder(
                        id,
                        RequestDigest.of(body),
                        new EventIdentity(RequestEvent.SOURCE, id.value()),
                        Optional.of(request.template()),
                        request.labels());
        return switch (journal.enqueue(order)) {
            case Enqueuing.Enqueued(Report report) -> publish(report, body, true);
            // Published again, in case the first call crashed before it could publish.
            case Enqueuing.Known(Report report)
                    when report.state().status() == ReportStatus.QUEUED ->
                    publish(report, body, false);
            case Enqueuing.Known(Report report) -> new Submission.Known(report);
            case Enqueuing.Conflicting _ -> new Submission.Conflicting(id);
        };
    }

    private Submission publish(Report report, JsonNode body, boolean isNew) {
        ReportId id = report.order().id();
        ObjectNode data = body.deepCopy();
        data.put("reportId", id.value());
        Submission submission =
                switch (publisher.publish(
                        new RequestEvent(id, report.requestedAt(), data.toString()))) {
                    case RequestPublisher.Published _ -> new Submission.Accepted(report);
                    case RequestPublisher.TooLarge(long bytes) -> new Submission.TooLarge(bytes);
                    case RequestPublisher.Unreachable(String reason) ->
                            new Submission.Unavailable(reason);
                    case RequestPublisher.Off _ -> new Submission.Off();
                };
        if (isNew && !(submission instanceof Submission.Accepted)) {
            journal.withdraw(id);
        }
        return submission;
    }
}
