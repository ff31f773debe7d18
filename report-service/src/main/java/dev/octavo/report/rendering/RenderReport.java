package dev.octavo.report.rendering;

import dev.octavo.contracts.FailureType;
import dev.octavo.contracts.ReportFailed.Failure;
import dev.octavo.report.announcement.Announcements;
import dev.octavo.report.lifecycle.Claim;
import dev.octavo.report.lifecycle.Conclusion;
import dev.octavo.report.lifecycle.EventIdentity;
import dev.octavo.report.lifecycle.Journal;
import dev.octavo.report.lifecycle.JournalUnavailableException;
import dev.octavo.report.lifecycle.Lease;
import dev.octavo.report.lifecycle.Report;
import dev.octavo.report.lifecycle.ReportOrder;
import dev.octavo.report.lifecycle.ReportState;
import dev.octavo.report.log.LogFields;
import dev.octavo.report.log.LogLine;
import dev.octavo.report.request.Answer;
import dev.octavo.report.request.ReportId;
import dev.octavo.report.request.RequestDigest;
import dev.octavo.report.request.RequestHandler;
import dev.octavo.report.request.RequestReader;
import dev.octavo.report.request.RequestReading;
import dev.octavo.report.request.RequestedEvent;
import dev.octavo.report.request.UnknownFields;
import dev.octavo.report.storage.StoredDocument;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Claim, render, store, record, answer: all within one delivery of an event. A crash between
/// any two of these steps is harmless, because the redelivery finds in the journal and in the
/// store how far this one came.
@Singleton
class RenderReport implements RequestHandler {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofSeconds(5);
    private static final int LONGEST_BACKOFF_SECONDS = 32;
    private static final Logger LOG = Logger.getLogger(RenderReport.class);

    private final RequestReader reader;
    private final RenderingSlots slots;
    private final Journal journal;
    private final DocumentMaker maker;
    private final ReportObservation observation;
    private final Clock clock;
    private final int attemptLimit;

    RenderReport(
            RequestReader reader,
            RenderingSlots slots,
            Journal journal,
            DocumentMaker maker,
            ReportObservation observation,
            Clock clock,
            RenderingConfig config) {
        this.reader = reader;
        this.slots = slots;
        this.journal = journal;
        this.maker = maker;
        this.observation = observation;
        this.clock = clock;
        this.attemptLimit = config.attemptLimit();
    }

    @Override
    public Answer handle(RequestedEvent event) {
        RequestReading reading = reader.read(event.data(), event.bytes(), UnknownFields.IGNORED);
        ReportOrder order = order(event, reading);
        try (var _ = LogFields.ofReport(order.id().value())) {
            Optional<RenderingSlots.Slot> slot = slots.take();
            if (slot.isEmpty()) {
                return new Answer.Unavailable("this pod renders as much as it can", LATER);
            }
            try (RenderingSlots.Slot taken = slot.get()) {
                return claim(order, reading, taken.interruption());
            }
        } catch (JournalUnavailableException e) {
            LogLine.of("journal failed")
                    .with("report", order.id())
                    .with("cause", e.getCause())
                    .warn(LOG);
            return new Answer.Unavailable("the journal of reports does not answer", LATER);
        }
    }

    private static ReportOrder order(RequestedEvent event, RequestReading reading) {
        ReportId id =
                reading.reportId()
                        .orElseGet(() -> ReportId.derivedFrom(event.source(), event.id()));
        return new ReportOrder(
                id,
                RequestDigest.of(event.data()),
                new EventIdentity(event.source(), event.id()),
                reading.template(),
                reading.labels());
    }

    private Answer claim(ReportOrder order, RequestReading reading, Interruption interruption) {
        return switch (journal.claim(order)) {
            case Claim.Claimed(Lease lease, Report report) ->
                    conclude(lease, report, attempt(lease, report, reading, interruption));
            // The other delivery may be done long before its lease would end.
            case Claim.Busy(_, Duration leaseEndsIn) ->
                    new Answer.Busy(
                            order.id(), leaseEndsIn.compareTo(LATER) < 0 ? leaseEndsIn : LATER);
            case Claim.Finished(Report report) -> answer(report);
            case Claim.Conflicting _ -> new Answer.Conflicting(order.id());
        };
    }

    private Attempt attempt(
            Lease lease, Report report, RequestReading reading, Interruption interruption) {
        return switch (reading) {
            case RequestReading.Invalid invalid -> new Attempt.Hopeless(invalid.failure());
            case RequestReading.Valid(var request) -> {
                try (var _ = LeaseKeeper.keep(journal, lease, interruption)) {
                    yield observation.timed(() -> maker.make(report, request, interruption));
                }
            }
        };
    }

    private Answer conclude(Lease lease, Report report, Attempt attempt) {
        return switch (attempt) {
            case Attempt.Made(StoredDocument made) ->
                    answer(
                            journal.conclude(
                                    lease,
                                    new ReportState.Completed(
                                            made.template(), made.document(), clock.instant())));
            case Attempt.Hopeless(Failure failure) -> fail(lease, failure);
            case Attempt.Postponed(String reason, boolean counted)
                    when counted && report.attempts() >= attemptLimit ->
                    fail(lease, exhausted(report, reason));
            case Attempt.Postponed(String reason, boolean counted) -> {
                journal.release(lease, counted);
                yield new Answer.Unavailable(reason, backoff(report.attempts()));
            }
            case Attempt.TakenOver _ ->
                    journal.find(lease.reportId())
                            .map(this::answer)
                            .orElseGet(() -> new Answer.Busy(lease.reportId(), SOON));
        };
    }

    private Answer fail(Lease lease, Failure failure) {
        return answer(journal.conclude(lease, new ReportState.Failed(failure, clock.instant())));
    }

    private static Failure exhausted(Report report, String reason) {
        return Failure.of(
                FailureType.ATTEMPTS_EXHAUSTED,
                report.attempts() + " attempts failed; the last one: " + reason,
                List.of());
    }

    private Answer answer(Conclusion conclusion) {
        return switch (conclusion) {
            case Conclusion.Recorded(Report report) -> {
                observation.concluded(report);
                yield answer(report);
            }
            case Conclusion.LeaseLost(Report report) -> answer(report);
        };
    }

    private Answer answer(Report report) {
        ReportId id = report.order().id();
        return switch (report.state()) {
            case ReportState.Completed completed ->
                    new Answer.Completed(Announcements.completed(report, completed));
            case ReportState.Failed failed ->
                    new Answer.Failed(Announcements.failed(report, failed));
            case ReportState.Queued _, ReportState.Rendering _ -> new Answer.Busy(id, SOON);
            case ReportState.Cancelled _, ReportState.Expired _ ->
                    new Answer.Over(id, report.state().status().word());
        };
    }

    private static Duration backoff(int attempts) {
        return Duration.ofSeconds(Math.min(LONGEST_BACKOFF_SECONDS, 1L << Math.min(attempts, 16)));
    }
}
