package dev.octavo.ingest.observation;

import dev.octavo.ingest.ShardStatus;
import dev.octavo.ingest.Shards;
import dev.octavo.ingest.delivery.Circuit;
import dev.octavo.ingest.delivery.CircuitState;
import dev.octavo.ingest.delivery.SinkFactory;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.Duration;

/// What concerns no shard alone: the deliveries, the circuits, and the oldest record of all.
@Singleton
final class SinkMetrics {
    private final MeterRegistry registry;
    private final SinkFactory sinks;
    private final Shards shards;
    private final Clock clock;

    SinkMetrics(MeterRegistry registry, SinkFactory sinks, Shards shards, Clock clock) {
        this.registry = registry;
        this.sinks = sinks;
        this.shards = shards;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        FunctionCounter.builder("octavo.invoked.events", sinks, it -> it.tally().invoked())
                .description("Events sent to the sink, each attempt")
                .register(registry);
        FunctionCounter.builder("octavo.failed.invoke.events", sinks, it -> it.tally().failed())
                .description("Events in requests that the sink did not accept, each attempt")
                .register(registry);
        for (Circuit circuit : sinks.circuits()) {
            Gauge.builder(
                            "octavo.circuit.open",
                            circuit,
                            it -> it.state() instanceof CircuitState.Closed ? 0 : 1)
                    .description("1 while the sink is down or recovering")
                    .tag("sink", circuit.name())
                    .register(registry);
        }
        Gauge.builder("octavo.iterator.age.maximum", this, it -> it.age().toMillis() / 1000.0)
                .description("The largest iterator age of the shards held")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("octavo.blocked.lanes", shards, SinkMetrics::blockedLanes)
                .description("Partition keys that wait for a record that has failed")
                .register(registry);
    }

    private Duration age() {
        return shards.statuses().stream()
                .map(status -> ShardMetrics.iteratorAge(status, clock))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private static double blockedLanes(Shards shards) {
        return shards.statuses().stream().mapToInt(ShardStatus::blockedLanes).sum();
    }
}
