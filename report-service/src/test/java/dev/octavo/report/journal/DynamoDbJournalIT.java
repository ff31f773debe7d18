package dev.octavo.report.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.octavo.contracts.DocumentRef;
import dev.octavo.contracts.FailureType;
import dev.octavo.contracts.Problem;
import dev.octavo.contracts.ReportFailed.Failure;
import dev.octavo.contracts.TemplateRef;
import dev.octavo.localcloud.LocalCloud;
import dev.octavo.report.lifecycle.Claim;
import dev.octavo.report.lifecycle.Conclusion;
import dev.octavo.report.lifecycle.Enqueuing;
import dev.octavo.report.lifecycle.EventIdentity;
import dev.octavo.report.lifecycle.Lease;
import dev.octavo.report.lifecycle.Report;
import dev.octavo.report.lifecycle.ReportOrder;
import dev.octavo.report.lifecycle.ReportState;
import dev.octavo.report.lifecycle.ReportStatus;
import dev.octavo.report.request.ReportId;
import dev.octavo.report.request.RequestDigest;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// The journal against DynamoDB's own rules.
class DynamoDbJournalIT {
    private static final String TABLE = "journal-" + UUID.randomUUID();
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final DocumentRef DOCUMENT =
            new DocumentRef("documents", "reports/r.pdf", "application/pdf", 9, 1, 2, "ab");

    private Instant now = Instant.parse("2026-07-30T12:00:00.120Z");
    private DynamoDbJournal journal;

    @BeforeAll
    static void createTable() throws Exception {
        LocalCloud.shared()
                .setup()
                .table(dev.octavo.localcloud.resources.JournalTable.named(TABLE));
    }

    @BeforeEach
    void openJournal() {
        JournalConfig config = new FixedConfig();
        journal =
                new DynamoDbJournal(
                        new JournalTable(LocalCloud.shared().dynamodb(), config),
                        new ReportItem(JsonMapper.builder().findAndAddModules().build()),
                        config,
                        new MovableClock());
    }

    @Test
    void ofManyClaimsAtOnceOneWins() throws Exception {
        ReportOrder order = order("many");
        Callable<Claim> claim = () -> journal.claim(order);

        List<Claim> claims;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            claims =
                    threads.invokeAll(Stream.generate(() -> claim).limit(20).toList()).stream()
                            .map(Future::resultNow)
                            .toList();
        }

        assertThat(claims).filteredOn(Claim.Claimed.class::isInstance).hasSize(1);
        assertThat(claims).filteredOn(Claim.Busy.class::isInstance).hasSize(19);
        assertThat(journal.find(order.id()).orElseThrow().attempts()).isEqualTo(1);
    }

    @Test
    void aLeaseThatHasEndedIsTakenOver() {
        ReportOrder order = order("ended");
        Lease first = claimed(order).lease();
        now = now.plus(LEASE);
        assertThat(journal.claim(order)).isInstanceOf(Claim.Busy.class);
        now = now.plusMillis(1);

        Claim.Claimed second = claimed(order);

        assertThat(second.report().attempts()).isEqualTo(2);
        assertThat(journal.renew(first)).isFalse();
        assertThat(journal.conclude(first, completed())).isInstanceOf(Conclusion.LeaseLost.class);
        assertThat(journal.conclude(second.lease(), completed()))
                .isInstanceOf(Conclusion.Recorded.class);
    }

    @Test
    void aRenewedLeaseLastsLonger() {
        ReportOrder order = order("renewed");
        Lease lease = claimed(order).lease();
        now = now.plus(LEASE).minusSeconds(1);

        assertThat(journal.renew(lease)).isTrue();
        now = now.plus(LEASE);

        assertThat(journal.claim(order))
                .isInstanceOfSatisfying(
                        Claim.Busy.class,
                        busy ->
                                // Never less than a second, lest redeliveries crowd.
                                assertThat(busy.leaseEndsIn()).isEqualTo(Duration.ofSeconds(1)));
    }

    @Test
    void theFirstRequestTimeStays() {
        ReportOrder order = order("first-time");
        Instant first = now;
        journal.enqueue(order);
        now = now.plus(Duration.ofHours(3));

        Report report = claimed(order).report();

        assertThat(report.requestedAt()).isEqualTo(first);
        assertThat(report.updatedAt()).isEqualTo(now);
    }

    @Test
    void whatWasConcludedIsReadAsItWasWritten() {
        ReportOrder order = order("round-trip");
        Lease lease = claimed(order).lease();
        ReportState.Failed failed =
                new ReportState.Failed(
                        Failure.of(
                                FailureType.INVALID_DATA,
                                "no",
                                List.of(new Problem("/template", "is wrong", 7L, 12))),
                        now);

        journal.conclude(lease, failed);

        Report report = journal.find(order.id()).orElseThrow();
        assertThat(report.state()).isEqualTo(failed);
        assertThat(report.order()).isEqualTo(order);
        assertThat(journal.claim(order)).isEqualTo(new Claim.Finished(report));
    }

    @Test
    void aConclusionWhoseAnswerWasLostMayBeRepeated() {
        ReportOrder order = order("repeated");
        Lease lease = claimed(order).lease();
        Conclusion first = journal.conclude(lease, completed());

        Conclusion second = journal.conclude(lease, completed());

        assertThat(second).isEqualTo(first);
    }

    @Test
    void aReleasedLeaseCanBeClaimedAtOnce() {
        ReportOrder counted = order("released-counted");
        ReportOrder uncounted = order("released-uncounted");

        journal.release(claimed(counted).lease(), true);
        journal.release(claimed(uncounted).lease(), false);

        assertThat(journal.find(counted.id()).orElseThrow().state().status())
                .isEqualTo(ReportStatus.QUEUED);
        assertThat(claimed(counted).report().attempts()).isEqualTo(2);
        assertThat(claimed(uncounted).report().attempts()).isEqualTo(1);
    }

    @Test
    void aLeaseThatWasTakenOverCannotBeReleased() {
        ReportOrder order = order("released-late");
        Lease first = claimed(order).lease();
        now = now.plus(LEASE).plusMillis(1);
        claimed(order);

        journal.release(first, true);

        assertThat(journal.find(order.id()).orElseThrow().state().status())
                .isEqualTo(ReportStatus.RENDERING);
    }

    @Test
    void anotherRequestUnderTheSameIdConflicts() {
        ReportOrder order = order("taken");
        ReportOrder other =
                new ReportOrder(
                        order.id(),
                        new RequestDigest("other"),
                        order.event(),
                        order.template(),
                        order.labels());
        journal.enqueue(order);

        assertThat(journal.enqueue(order)).isInstanceOf(Enqueuing.Known.class);
        assertThat(journal.enqueue(other)).isInstanceOf(Enqueuing.Conflicting.class);
        assertThat(journal.claim(other)).isInstanceOf(Claim.Conflicting.class);
        assertThat(journal.claim(order)).isInstanceOf(Claim.Claimed.class);
    }

    @Test
    void onlyWhatWasNeverClaimedIsWithdrawn() {
        ReportOrder untouched = order("untouched");
        ReportOrder begun = order("begun");
        journal.enqueue(untouched);
        journal.enqueue(begun);
        journal.release(claimed(begun).lease(), true);

        journal.withdraw(untouched.id());
        journal.withdraw(begun.id());

        assertThat(journal.find(untouched.id())).isEmpty();
        assertThat(journal.find(begun.id())).isPresent();
    }

    @Test
    void entriesCanBeListedByStatusAndTemplateInTheOrderOfTheirRequests() {
        for (int i = 0; i < 3; i++) {
            journal.enqueue(order("listed-" + i, "listed"));
            now = now.plusSeconds(1);
        }

        var items =
                LocalCloud.shared()
                        .dynamodb()
                        .query(
                                query ->
                                        query.tableName(TABLE)
                                                .indexName("by-template")
                                                .keyConditionExpression("templateName = :name")
                                                .expressionAttributeValues(
                                                        Map.of(
                                                                ":name",
                                                                software.amazon.awssdk.services
                                                                        .dynamodb.model
                                                                        .AttributeValue.fromS(
                                                                        "listed")))
                                                .scanIndexForward(false))
                        .items();

        assertThat(items)
                .extracting(item -> item.get("reportId").s())
                .containsExactly("listed-2", "listed-1", "listed-0");
    }

    private Claim.Claimed claimed(ReportOrder order) {
        return switch (journal.claim(order)) {
            case Claim.Claimed claimed -> claimed;
            case Claim.Busy busy -> throw new AssertionError(busy);
            case Claim.Finished finished -> throw new AssertionError(finished);
            case Claim.Conflicting conflicting -> throw new AssertionError(conflicting);
        };
    }

    private ReportState.Completed completed() {
        return new ReportState.Completed(new TemplateRef("invoice", "v1"), DOCUMENT, now);
    }

    private static ReportOrder order(String id) {
        return order(id, "invoice");
    }

    private static ReportOrder order(String id, String template) {
        return new ReportOrder(
                new ReportId(id),
                new RequestDigest("digest of " + id),
                new EventIdentity("/tests", "event of " + id),
                Optional.of(new TemplateRef(template, null)),
                Map.of("team", "a \"b\""));
    }

    private record FixedConfig() implements JournalConfig {
        @Override
        public String tableName() {
            return TABLE;
        }

        @Override
        public Duration leaseDuration() {
            return LEASE;
        }

        @Override
        public Duration retention() {
            return Duration.ofDays(1);
        }
    }

    private final class MovableClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("this clock has one zone");
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
