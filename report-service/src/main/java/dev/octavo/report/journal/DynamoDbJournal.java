package dev.octavo.report.journal;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.octavo.report.lifecycle.Claim;
import dev.octavo.report.lifecycle.Conclusion;
import dev.octavo.report.lifecycle.Enqueuing;
import dev.octavo.report.lifecycle.Journal;
import dev.octavo.report.lifecycle.Lease;
import dev.octavo.report.lifecycle.Report;
import dev.octavo.report.lifecycle.ReportOrder;
import dev.octavo.report.lifecycle.ReportState;
import dev.octavo.report.lifecycle.ReportStatus;
import dev.octavo.report.request.ReportId;

import jakarta.inject.Singleton;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// The journal in a DynamoDB table. Each method is one conditional write; what stood in the
/// item when a condition failed tells why.
@Singleton
public class DynamoDbJournal implements Journal {
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    private final JournalTable table;
    private final ReportItem items;
    private final Clock clock;
    private final Duration leaseDuration;
    private final Duration retention;

    DynamoDbJournal(JournalTable table, ReportItem items, JournalConfig config, Clock clock) {
        this.table = table;
        this.items = items;
        this.clock = clock;
        this.leaseDuration = config.leaseDuration();
        this.retention = config.retention();
    }

    @Override
    public Enqueuing enqueue(ReportOrder order) {
        ItemUpdate update =
                ordered(order).set("status", fromS(ReportStatus.QUEUED.word())).add("attempts", 0);
        update.onlyIf("attribute_not_exists(pk)");
        return switch (table.update(order.id(), update)) {
            case JournalTable.Written(var item) -> new Enqueuing.Enqueued(items.read(item));
            case JournalTable.Unchanged(var item) -> {
                Report report = items.read(item);
                yield report.order().digest().equals(order.digest())
                        ? new Enqueuing.Known(report)
                        : new Enqueuing.Conflicting(report);
            }
        };
    }

    @Override
    public Claim claim(ReportOrder order) {
        String token = UUID.randomUUID().toString();
        ItemUpdate update = ordered(order);
        update.set("status", fromS(ReportStatus.RENDERING.word()))
                .add("attempts", 1)
                .set("leaseToken", fromS(token))
                .set("leaseUntil", millis(clock.instant().plus(leaseDuration)));
        // "digest" and "leaseUntil" are declared by the lines above; the update sets none of them
        // when the condition fails.
        update.onlyIf(
                "attribute_not_exists(pk) OR (#digest = :digest AND #status IN ("
                        + before(ReportStatus.RENDERING, update)
                        + ") AND (attribute_not_exists(#leaseUntil) OR #leaseUntil < "
                        + update.value("now", millis(clock.instant()))
                        + "))");
        Lease lease = new Lease(order.id(), token, leaseDuration);
        return switch (table.update(order.id(), update)) {
            case JournalTable.Written(var item) -> new Claim.Claimed(lease, items.read(item));
            // The write whose answer was lost, repeated by the client: the claim is this one.
            case JournalTable.Unchanged(var item)
                    when fromS(token).equals(item.get("leaseToken")) ->
                    new Claim.Claimed(lease, items.read(item));
            case JournalTable.Unchanged(var item) -> refused(order, items.read(item));
        };
    }

    private Claim refused(ReportOrder order, Report report) {
        if (!report.order().digest().equals(order.digest())) {
            return new Claim.Conflicting(report);
        }
        return switch (report.state()) {
            case ReportState.Rendering(Instant until) -> {
                Duration left = Duration.between(clock.instant(), until);
                yield new Claim.Busy(
                        report, left.compareTo(SHORTEST_WAIT) > 0 ? left : SHORTEST_WAIT);
            }
            // Another claim was faster and gave the lease back between our write and our reading.
            case ReportState.Queued() -> new Claim.Busy(report, SHORTEST_WAIT);
            case ReportState.Completed _,
                    ReportState.Failed _,
                    ReportState.Cancelled _,
                    ReportState.Expired _ ->
                    new Claim.Finished(report);
        };
    }

    @Override
    public boolean renew(Lease lease) {
        ItemUpdate update =
                touched().set("leaseUntil", millis(clock.instant().plus(leaseDuration)));
        onlyWith(lease, update);
        return table.update(lease.reportId(), update) instanceof JournalTable.Written;
    }

    @Override
    public Conclusion conclude(Lease lease, ReportState.Completed state) {
        ItemUpdate update =
                touched()
                        .set("status", fromS(state.status().word()))
                        .set("usedTemplateName", fromS(state.template().name()))
                        .set("document", items.json(state.document()))
                        .set("concludedAt", fromS(state.completedAt().toString()));
        if (state.template().version() != null) {
            update.set("usedTemplateVersion", fromS(state.template().version()));
        }
        return conclude(lease, update);
    }

    @Override
    public Conclusion conclude(Lease lease, ReportState.Failed state) {
        return conclude(
                lease,
                touched()
                        .set("status", fromS(state.status().word()))
                        .set("failure", items.json(state.failure()))
                        .set("concludedAt", fromS(state.failedAt().toString())));
    }

    private Conclusion conclude(Lease lease, ItemUpdate update) {
        // The token stays, so that a write whose answer was lost is recognised when it is repeated.
        onlyWith(lease, update.remove("leaseUntil"));
        return switch (table.update(lease.reportId(), update)) {
            case JournalTable.Written(var item) -> new Conclusion.Recorded(items.read(item));
            case JournalTable.Unchanged(var item) -> {
                Report report = items.read(item);
                boolean ours =
                        item.containsKey("leaseToken")
                                && item.get("leaseToken").s().equals(lease.token())
                                && report.state().status().isTerminal();
                yield ours ? new Conclusion.Recorded(report) : new Conclusion.LeaseLost(report);
            }
        };
    }

    @Override
    public void release(Lease lease, boolean counted) {
        ItemUpdate update =
                touched()
                        .set("status", fromS(ReportStatus.QUEUED.word()))
                        .add("attempts", counted ? 0 : -1)
                        .remove("leaseToken")
                        .remove("leaseUntil");
        onlyWith(lease, update);
        table.update(lease.reportId(), update);
    }

    @Override
    public void withdraw(ReportId id) {
        table.deleteIfUntouched(id);
    }

    @Override
    public Optional<Report> find(ReportId id) {
        return table.find(id).map(items::read);
    }

    /// What the first write of a report leaves for good, and every write leaves anew.
    private ItemUpdate ordered(ReportOrder order) {
        Instant now = clock.instant();
        ItemUpdate update = touched();
        update.setOnce("reportId", fromS(order.id().value()))
                .setOnce("digest", fromS(order.digest().value()))
                .setOnce("eventSource", fromS(order.event().source()))
                .setOnce("eventId", fromS(order.event().id()))
                .setOnce("requestedAt", fromS(now.toString()))
                .setOnce("requestedKey", fromS(requestedKey(now, order.id())))
                .setOnce("labels", items.json(order.labels()));
        order.template()
                .ifPresent(
                        template -> {
                            update.setOnce("templateName", fromS(template.name()));
                            if (template.version() != null) {
                                update.setOnce("templateVersion", fromS(template.version()));
                            }
                        });
        return update;
    }

    private ItemUpdate touched() {
        Instant now = clock.instant();
        return new ItemUpdate()
                .set("updatedAt", fromS(now.toString()))
                .set("expiresAt", fromN(Long.toString(now.plus(retention).getEpochSecond())))
                .add("revision", 1);
    }

    private static void onlyWith(Lease lease, ItemUpdate update) {
        update.onlyIf(
                update.name("leaseToken")
                        + " = "
                        + update.value("heldToken", fromS(lease.token()))
                        + " AND "
                        + update.name("status")
                        + " = "
                        + update.value("held", fromS(ReportStatus.RENDERING.word())));
    }

    /// Declares every status that may become another one.
    private static String before(ReportStatus next, ItemUpdate update) {
        return Arrays.stream(ReportStatus.values())
                .filter(status -> status.mayBecome(next))
                .map(status -> update.value("from" + status.name(), fromS(status.word())))
                .collect(Collectors.joining(", "));
    }

    /// Unique, and sorted as text it is sorted by time.
    private static String requestedKey(Instant requestedAt, ReportId id) {
        return JournalTable.SORTABLE_TIME.format(requestedAt) + "#" + id.value();
    }

    private static AttributeValue millis(Instant instant) {
        return fromN(Long.toString(instant.toEpochMilli()));
    }
}
