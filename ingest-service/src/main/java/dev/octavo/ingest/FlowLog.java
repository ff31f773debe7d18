package dev.octavo.ingest;

import dev.octavo.ingest.deadletter.DeadLetter;
import dev.octavo.ingest.delivery.Answer;
import dev.octavo.ingest.delivery.PendingEvent;
import dev.octavo.ingest.filter.FilterConfig;
import dev.octavo.ingest.log.LogFields;
import dev.octavo.ingest.translation.Event;
import dev.octavo.ingest.translation.ShardRecord;
import dev.octavo.logging.EscapedTrace;
import dev.octavo.logging.Printable;

import org.jboss.logging.Logger;

import java.time.Duration;
import java.util.List;

/// What the flow tells people: one line each, the facts as `key=value`. Text from outside is
/// escaped, and payloads are never logged.
final class FlowLog {
    private static final Logger LOG = Logger.getLogger("dev.octavo.ingest.flow");

    private FlowLog() {}

    static void delivered(PendingEvent event, int attempts) {
        if (LOG.isDebugEnabled()) {
            try (var _ = LogFields.of(event.record(), event.event())) {
                LOG.debugf(
                        "delivered %s attempts=%d",
                        identity(event.record(), event.event()), attempts);
            }
        }
    }

    // The first failure, and then ever more rarely: a sink may be away for hours.
    static void failed(List<PendingEvent> events, Answer answer, int attempts, Duration nextAfter) {
        if (Integer.bitCount(attempts) == 1) {
            PendingEvent first = events.getFirst();
            try (var _ = LogFields.of(first.record(), first.event())) {
                LOG.infof(
                        "delivery failed, trying again %s events=%d attempts=%d nextInMillis=%d"
                                + " answer=%s",
                        identity(first.record(), first.event()),
                        events.size(),
                        attempts,
                        nextAfter.toMillis(),
                        answer);
            }
        }
    }

    static void deadLettered(DeadLetter letter) {
        ShardRecord record = letter.record();
        try (var _ =
                letter.event()
                        .map(event -> LogFields.of(record, event))
                        .orElseGet(() -> LogFields.of(record))) {
            LOG.warnf(
                    "dead letter written %s cause=%s attempts=%d reason=%s",
                    letter.event().map(event -> identity(record, event)).orElse(place(record)),
                    letter.cause().word(),
                    letter.attempts(),
                    Printable.quoted(letter.reason()));
        }
    }

    // The first one, and then ever more rarely: a whole stream may not be JSON.
    static void unparsable(
            ShardRecord record, String reason, FilterConfig.Unparsable treatment, long count) {
        if (Long.bitCount(count) == 1) {
            try (var _ = LogFields.of(record)) {
                LOG.warnf(
                        "record not parsable for the filter %s treatment=%s count=%d reason=%s",
                        place(record), treatment.word(), count, reason);
            }
        }
    }

    static void unfiltered(ShardRecord record, RuntimeException defect) {
        try (var _ = LogFields.of(record)) {
            LOG.errorf(new EscapedTrace(defect), "filter failed, a defect %s", place(record));
        }
    }

    static void untranslatable(ShardRecord record, RuntimeException defect) {
        try (var _ = LogFields.of(record)) {
            LOG.errorf(new EscapedTrace(defect), "translation failed, a defect %s", place(record));
        }
    }

    static void broken(String shardId, Throwable defect) {
        try (var _ = LogFields.of(shardId)) {
            LOG.errorf(new EscapedTrace(defect), "flow broken, a defect shard=%s", shardId);
        }
    }

    private static String identity(ShardRecord record, Event event) {
        return "event=" + Printable.quoted(event.id()) + " " + place(record);
    }

    private static String place(ShardRecord record) {
        return "shard=" + record.shardId() + " sequence=" + record.position();
    }
}
