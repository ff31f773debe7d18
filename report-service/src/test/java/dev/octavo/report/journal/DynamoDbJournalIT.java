package dev.octavo.report.journal;

import static dev.octavo.report.journal.OpenedJournal.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.contracts.FailureType;
import dev.octavo.contracts.Problem;
import dev.octavo.contracts.ReportFailed.Failure;
import dev.octavo.localcloud.LocalCloud;
import dev.octavo.report.AdvancingClock;
import dev.octavo.report.lifecycle.Claim;
import dev.octavo.report.lifecycle.Enqueuing;
import dev.octavo.report.lifecycle.Lease;
import dev.octavo.report.lifecycle.Report;
import dev.octavo.report.lifecycle.ReportOrder;
import dev.octavo.report.lifecycle.ReportState;
import dev.octavo.report.request.RequestDigest;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The entries of the journal against DynamoDB's own rules.
class DynamoDbJournalIT {
    private static final String TABLE = "journal-" + UUID.randomUUID();

    private final OpenedJournal opened = new OpenedJournal(TABLE);
    private final DynamoDbJournal journal = opened.journal();
    private final AdvancingClock clock = opened.clock();

    @BeforeAll
    static void createTable() throws Exception {
        OpenedJournal.createTable(TABLE);
    }

    @Test
    void theFirstRequestTimeStays() {
        ReportOrder order = order("first-time");
        Instant first = clock.instant();
        journal.enqueue(order);
        clock.advance(Duration.ofHours(3));

        Report report = opened.claimed(order).report();

        assertThat(report.requestedAt()).isEqualTo(first);
        assertThat(report.updatedAt()).isEqualTo(clock.instant());
    }

    @Test
    void whatWasConcludedIsReadAsItWasWritten() {
        ReportOrder order = order("round-trip");
        Lease lease = opened.claimed(order).lease();
        ReportState.Failed failed =
                new ReportState.Failed(
                        Failure.of(
                                FailureType.INVALID_DATA,
                                "no",
                                List.of(new Problem("/template", "is wrong", 7L, 12))),
                        clock.instant());

        journal.conclude(lease, failed);

        Report report = journal.find(order.id()).orElseThrow();
        assertThat(report.state()).isEqualTo(failed);
        assertThat(report.order()).isEqualTo(order);
        assertThat(journal.claim(order)).isEqualTo(new Claim.Finished(report));
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
        journal.release(opened.claimed(begun).lease(), true);

        journal.withdraw(untouched.id());
        journal.withdraw(begun.id());

        assertThat(journal.find(untouched.id())).isEmpty();
        assertThat(journal.find(begun.id())).isPresent();
    }

    @Test
    void entriesCanBeListedByStatusAndTemplateInTheOrderOfTheirRequests() {
        for (int i = 0; i < 3; i++) {
            journal.enqueue(order("listed-" + i, "listed"));
            clock.advance(Duration.ofSeconds(1));
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
                                                                AttributeValue.fromS("listed")))
                                                .scanIndexForward(false))
                        .items();

        assertThat(items)
                .extracting(item -> item.get("reportId").s())
                .containsExactly("listed-2", "listed-1", "listed-0");
    }
}
