package dev.octavo.ingest.observation;

import dev.octavo.ingest.ShardStatus;
import dev.octavo.ingest.Shards;
import dev.octavo.ingest.progress.Ledger;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;

/// The books of the shards as metrics, per shard: their sum is the total. The names of what
/// Lambda's event source mapping counts too are Lambda's.
@Singleton
final class ShardMetrics {
    private final MeterRegistry registry;
    private final Shards shards;
    private final Clock clock;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    ShardMetrics(MeterRegistry registry, Shards shards, Clock clock) {
        this.registry = registry;
        this.shards = shards;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        shards.onOpen(this::register);
    }

    private void register(String shardId) {
        if (!known.add(shardId)) {
            return;
        }
        counter("octavo.polled.events", "Records read", shardId, Ledger::polled);
        counter("octavo.delivered.events", "Records delivered", shardId, Ledger::delivered);
        counter("octavo.filtered.out.events", "Records filtered out", shardId, Ledger::filtered);
        counter(
                "octavo.on.failure.destination.delivered.events",
                "Records written to a dead letter",
                shardId,
                Ledger::deadLettered);
        counter(
                "octavo.returned.events",
                "Records in flight when the lease went to another instance",
                shardId,
                Ledger::returned);
        gauge(
                "octavo.in.flight.events",
                "Records read and not finished",
                "events",
                shardId,
                shards -> shards.ledgers().getOrDefault(shardId, Ledger.EMPTY).inFlight());
        gauge(
                "octavo.iterator.age",
                "Age of the oldest record that is not finished, or how far reading is behind",
                "seconds",
                shardId,
                shards -> iteratorAge(shardId).toMillis() / 1000.0);
    }

    private void counter(
            String name, String description, String shardId, ToDoubleFunction<Ledger> value) {
        FunctionCounter.builder(
                        name,
                        shards,
                        all ->
                                value.applyAsDouble(
                                        all.ledgers().getOrDefault(shardId, Ledger.EMPTY)))
                .description(description)
                .tag("shard", shardId)
                .register(registry);
    }

    private void gauge(
            String name,
            String description,
            String unit,
            String shardId,
            ToDoubleFunction<Shards> value) {
        Gauge.builder(name, shards, value)
                .description(description)
                .baseUnit(unit)
                .tag("shard", shardId)
                .register(registry);
    }

    private Duration iteratorAge(String shardId) {
        return shards.statuses().stream()
                .filter(status -> status.shardId().equals(shardId))
                .map(status -> iteratorAge(status, clock))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /// How long the shard's oldest record waits, or how far reading is behind.
    static Duration iteratorAge(ShardStatus status, Clock clock) {
        Duration waiting =
                status.oldest()
                        .map(oldest -> Duration.between(oldest.since(), clock.instant()))
                        .orElse(Duration.ZERO);
        return waiting.compareTo(status.behind()) > 0 ? waiting : status.behind();
    }
}
