package dev.octavo.report.journal;

import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.octavo.contracts.DocumentRef;
import dev.octavo.contracts.TemplateRef;
import dev.octavo.localcloud.LocalCloud;
import dev.octavo.report.AdvancingClock;
import dev.octavo.report.lifecycle.Claim;
import dev.octavo.report.lifecycle.EventIdentity;
import dev.octavo.report.lifecycle.ReportOrder;
import dev.octavo.report.lifecycle.ReportState;
import dev.octavo.report.request.ReportId;
import dev.octavo.report.request.RequestDigest;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// A journal in a table of the local cloud, on a clock that goes on when it is told to.
///
/// @param journal itself
/// @param clock its own
record OpenedJournal(DynamoDbJournal journal, AdvancingClock clock) {
    static final Duration LEASE = Duration.ofSeconds(30);

    private static final DocumentRef DOCUMENT =
            new DocumentRef("documents", "reports/r.pdf", "application/pdf", 9, 1, 2, "ab");

    /// Opens the journal in a table that has been created.
    OpenedJournal(String table) {
        this(new FixedConfig(table), new AdvancingClock(Instant.parse("2026-07-30T12:00:00.120Z")));
    }

    private OpenedJournal(JournalConfig config, AdvancingClock clock) {
        this(
                new DynamoDbJournal(
                        new JournalTable(LocalCloud.shared().dynamodb(), config),
                        new ReportItem(JsonMapper.builder().findAndAddModules().build()),
                        config,
                        clock),
                clock);
    }

    static void createTable(String name) throws IOException {
        LocalCloud.shared().setup().table(dev.octavo.localcloud.resources.JournalTable.named(name));
    }

    static ReportOrder order(String id) {
        return order(id, "invoice");
    }

    static ReportOrder order(String id, String template) {
        return new ReportOrder(
                new ReportId(id),
                new RequestDigest("digest of " + id),
                new EventIdentity("/tests", "event of " + id),
                Optional.of(new TemplateRef(template, null)),
                Map.of("team", "a \"b\""));
    }

    /// Claims a report that has to be free.
    Claim.Claimed claimed(ReportOrder order) {
        return switch (journal.claim(order)) {
            case Claim.Claimed claimed -> claimed;
            case Claim.Busy busy -> throw new AssertionError(busy);
            case Claim.Finished finished -> throw new AssertionError(finished);
            case Claim.Conflicting conflicting -> throw new AssertionError(conflicting);
        };
    }

    /// The state of a report that was completed just now.
    ReportState.Completed completed() {
        return new ReportState.Completed(
                new TemplateRef("invoice", "v1"), DOCUMENT, clock.instant());
    }

    private record FixedConfig(String tableName) implements JournalConfig {
        @Override
        public Duration leaseDuration() {
            return LEASE;
        }

        @Override
        public Duration retention() {
            return Duration.ofDays(1);
        }
    }
}
