package dev.octavo.ingest;

import dev.octavo.ingest.deadletter.DeadLetters;
import dev.octavo.ingest.delivery.Backoff;
import dev.octavo.ingest.delivery.Batching;
import dev.octavo.ingest.delivery.Batching.ContentMode;
import dev.octavo.ingest.delivery.RetryPolicy;
import dev.octavo.ingest.delivery.Route;
import dev.octavo.ingest.delivery.Sink;
import dev.octavo.ingest.filter.FilterConfig;
import dev.octavo.ingest.filter.RecordFilter;
import dev.octavo.ingest.progress.Capacity;
import dev.octavo.ingest.trace.Traces;
import dev.octavo.ingest.translation.TranslationConfig;
import dev.octavo.ingest.translation.Translator;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Makes flows of one shard out of the real stations, which deliver one event at a time.
public final class Flows {
    private Flows() {}

    /// @param configuration of the stations `filter` and `translation`, by key without its prefix
    static ShardFlow flow(
            Sink sink,
            Capacity capacity,
            Map<String, Map<String, String>> configuration,
            DeadLetters letters,
            Runnable onDefect) {
        return shards(sink, capacity, configuration, letters).open("shardId-0", onDefect);
    }

    /// Shards whose records go that way.
    public static Shards shards(
            Sink sink,
            Capacity capacity,
            Map<String, Map<String, String>> configuration,
            DeadLetters letters) {
        Backoff backoff = new Backoff(Duration.ofNanos(1), Duration.ofMillis(1));
        return new Shards(
                new Stations(
                        new RecordFilter(
                                Configured.by(
                                        FilterConfig.class,
                                        "octavo.filter",
                                        configuration.getOrDefault("filter", Map.of()))),
                        new Translator(
                                Configured.by(
                                        TranslationConfig.class,
                                        "octavo.translation",
                                        configuration.getOrDefault("translation", Map.of())),
                                "orders"),
                        new Route(
                                sink,
                                Optional.empty(),
                                Map.of(),
                                new RetryPolicy(backoff, -1, RetryPolicy.NO_END, 12)),
                        Batching.singly(ContentMode.BINARY, 1),
                        letters,
                        capacity,
                        Clock.systemUTC(),
                        Traces.NONE));
    }
}
