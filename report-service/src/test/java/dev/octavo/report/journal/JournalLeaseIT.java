package dev.octavo.report.journal;

import static dev.octavo.report.journal.OpenedJournal.LEASE;
import static dev.octavo.report.journal.OpenedJournal.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.report.AdvancingClock;
import dev.octavo.report.lifecycle.Claim;
import dev.octavo.report.lifecycle.Conclusion;
import dev.octavo.report.lifecycle.Lease;
import dev.octavo.report.lifecycle.ReportOrder;
import dev.octavo.report.lifecycle.ReportStatus;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// Who may work on a report, and for how long, against DynamoDB's own rules.
class JournalLeaseIT {
    private static final String TABLE = "journal-" + UUID.randomUUID();

    private final OpenedJournal opened = new OpenedJournal(TABLE);
    private final DynamoDbJournal journal = opened.journal();
    private final AdvancingClock clock = opened.clock();

    @BeforeAll
    static void createTable() throws Exception {
        OpenedJournal.createTable(TABLE);
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
        Lease first = opened.claimed(order).lease();
        clock.advance(LEASE);
        assertThat(journal.claim(order)).isInstanceOf(Claim.Busy.class);
        clock.advance(Duration.ofMillis(1));

        Claim.Claimed second = opened.claimed(order);

        assertThat(second.report().attempts()).isEqualTo(2);
        assertThat(journal.renew(first)).isFalse();
        assertThat(journal.conclude(first, opened.completed()))
                .isInstanceOf(Conclusion.LeaseLost.class);
        assertThat(journal.conclude(second.lease(), opened.completed()))
                .isInstanceOf(Conclusion.Recorded.class);
    }

    @Test
    void aRenewedLeaseLastsLonger() {
        ReportOrder order = order("renewed");
        Lease lease = opened.claimed(order).lease();
        clock.advance(LEASE.minusSeconds(1));

        assertThat(journal.renew(lease)).isTrue();
        clock.advance(LEASE);

        assertThat(journal.claim(order))
                .isInstanceOfSatisfying(
                        Claim.Busy.class,
                        busy ->
                                // Never less than a second, lest redeliveries crowd.
                                assertThat(busy.leaseEndsIn()).isEqualTo(Duration.ofSeconds(1)));
    }

    @Test
    void aConclusionWhoseAnswerWasLostMayBeRepeated() {
        ReportOrder order = order("repeated");
        Lease lease = opened.claimed(order).lease();
        Conclusion first = journal.conclude(lease, opened.completed());

        Conclusion second = journal.conclude(lease, opened.completed());

        assertThat(second).isEqualTo(first);
    }

    @Test
    void aReleasedLeaseCanBeClaimedAtOnce() {
        ReportOrder counted = order("released-counted");
        ReportOrder uncounted = order("released-uncounted");

        journal.release(opened.claimed(counted).lease(), true);
        journal.release(opened.claimed(uncounted).lease(), false);

        assertThat(journal.find(counted.id()).orElseThrow().state().status())
                .isEqualTo(ReportStatus.QUEUED);
        assertThat(opened.claimed(counted).report().attempts()).isEqualTo(2);
        assertThat(opened.claimed(uncounted).report().attempts()).isEqualTo(1);
    }

    @Test
    void aLeaseThatWasTakenOverCannotBeReleased() {
        ReportOrder order = order("released-late");
        Lease first = opened.claimed(order).lease();
        clock.advance(LEASE.plusMillis(1));
        opened.claimed(order);

        journal.release(first, true);

        assertThat(journal.find(order.id()).orElseThrow().state().status())
                .isEqualTo(ReportStatus.RENDERING);
    }
}
