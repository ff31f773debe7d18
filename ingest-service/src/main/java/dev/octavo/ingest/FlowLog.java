package dev.octavo.ingest;

import dev.octavo.ingest.deadletter.DeadLetter;
import dev.octavo.ingest.delivery.Answer;
import dev.octavo.ingest.delivery.PendingEvent;
import dev.octavo.ingest.filter.FilterConfig;
import dev.octavo.ingest.translation.Printable;
import dev.octavo.ingest.translation.ShardRecord;

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
            LOG.debugf("delivered %s attempts=%d", identity(event), attempts);
        }
    }

    // The first failure, and then ever more rarely: a sink may be away for hours.
    static void failed(List<PendingEvent> events, Answer answer, int attempts, Duration nextAfter) {
        if (Integer.bitCount(attempts) == 1) {
            LOG.infof(
                    "delivery failed, trying again %s events=%d attempts=%d nextInMillis=%d answer=%s",
                    identity(events.getFirst()),
                    events.size(),
                    attempts,
                    nextAfter.toMillis(),
                    answer);
        }
    }

    static void deadLettered(DeadLetter letter) {
        LOG.warnf(
                "dead letter written %s cause=%s attempts=%d reason=%s",
                place(letter.record()),
                letter.cause().word(),
                letter.attempts(),
                Printable.quoted(letter.reason()));
    }

    // The first one, and then ever more rarely: a whole stream may not be JSON.
    static void unparsable(
            ShardRecord record, String reason, FilterConfig.Unparsable treatment, long count) {
        if (Long.bitCount(count) == 1) {
            LOG.warnf(
                    "record not parsable for the filter %s treatment=%s count=%d reason=%s",
                    place(record), treatment, count, reason);
        }
    }

    static void unfiltered(ShardRecord record, RuntimeException defect) {
        LOG.errorf(trace(defect), "filter failed, a defect %s", place(record));
    }

    static void untranslatable(ShardRecord record, RuntimeException defect) {
        LOG.errorf(trace(defect), "translation failed, a defect %s", place(record));
    }

    static void broken(String shardId, Throwable defect) {
        LOG.errorf(trace(defect), "flow broken, a defect shard=%s", shardId);
    }

    // A defect's message may quote what came from outside.
    private static Throwable trace(Throwable defect) {
        return new EscapedTrace(defect);
    }

    private static String identity(PendingEvent event) {
        return "event=" + Printable.quoted(event.event().id()) + " " + place(event.record());
    }

    private static String place(ShardRecord record) {
        return "shard=" + record.shardId() + " sequence=" + record.position();
    }
}
