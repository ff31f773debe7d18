package dev.octavo.ingest;

import dev.octavo.ingest.delivery.Answer;
import dev.octavo.ingest.translation.ShardRecord;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Why records of one shard wait: those at the head of their lanes whose delivery has failed and
/// will be tried again, and those whose dead letter is being written.
final class Blockages {
    private final Clock clock;
    private final Map<String, Blockage> byRecord = new ConcurrentHashMap<>();

    Blockages(Clock clock) {
        this.clock = clock;
    }

    /// A delivery has failed and will be tried again.
    void failed(ShardRecord record, Answer answer, int attempts, Duration nextAfter) {
        Instant now = clock.instant();
        byRecord.merge(
                record.id(),
                new Blockage(
                        record.position(),
                        record.partitionKey(),
                        record.arrival(),
                        now,
                        attempts,
                        answer.toString(),
                        Optional.of(now.plus(nextAfter))),
                (before, next) -> next.since(before.since()));
    }

    /// A dead letter begins to be written.
    void deadLettering(ShardRecord record, String reason, int attempts) {
        byRecord.put(
                record.id(),
                new Blockage(
                        record.position(),
                        record.partitionKey(),
                        record.arrival(),
                        clock.instant(),
                        attempts,
                        reason,
                        Optional.empty()));
    }

    /// The record waits no longer.
    void ended(ShardRecord record) {
        byRecord.remove(record.id());
    }

    /// What waits, the oldest record first.
    List<Blockage> all() {
        return byRecord.values().stream().sorted(Comparator.comparing(Blockage::position)).toList();
    }
}
