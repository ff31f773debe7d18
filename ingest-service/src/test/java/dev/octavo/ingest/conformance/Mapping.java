package dev.octavo.ingest.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.octavo.ingest.Configured;
import dev.octavo.ingest.ShardFlow;
import dev.octavo.ingest.Shards;
import dev.octavo.ingest.Stations;
import dev.octavo.ingest.deadletter.DeadLetter;
import dev.octavo.ingest.delivery.Backoff;
import dev.octavo.ingest.delivery.Batching;
import dev.octavo.ingest.delivery.DeliveryConfig;
import dev.octavo.ingest.delivery.HttpMessage;
import dev.octavo.ingest.delivery.RetryPolicy;
import dev.octavo.ingest.delivery.Route;
import dev.octavo.ingest.delivery.SinkAnswer;
import dev.octavo.ingest.filter.FilterConfig;
import dev.octavo.ingest.filter.RecordFilter;
import dev.octavo.ingest.progress.Capacity;
import dev.octavo.ingest.progress.Position;
import dev.octavo.ingest.trace.Traces;
import dev.octavo.ingest.translation.ShardRecord;
import dev.octavo.ingest.translation.TranslationConfig;
import dev.octavo.ingest.translation.Translator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// One shard that is delivered to a function, as Lambda would do it: the function gets the ids
/// of a batch, and says what comes of it.
final class Mapping implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<List<String>> invocations = new CopyOnWriteArrayList<>();
    private final List<DeadLetter> letters = new CopyOnWriteArrayList<>();
    private final List<String> replies = new CopyOnWriteArrayList<>();
    private final ShardFlow flow;
    private int sequence;

    /// What is done with a batch.
    interface Function {
        SinkAnswer handle(List<String> ids) throws InterruptedException;
    }

    /// @param settings keys of `octavo.delivery` and `octavo.filter`, without `octavo`
    Mapping(Function function, Map<String, String> settings) {
        Map<String, String> delivery = group(settings, "delivery");
        delivery.putIfAbsent("sink-kind", "direct");
        DeliveryConfig config = Configured.by(DeliveryConfig.class, "octavo.delivery", delivery);
        long age = config.maximumRecordAgeInSeconds();
        RetryPolicy policy =
                new RetryPolicy(
                        new Backoff(Duration.ofNanos(1), Duration.ofMillis(5)),
                        config.maximumRetryAttempts(),
                        age == -1 ? RetryPolicy.NO_END : Duration.ofSeconds(age),
                        config.notFoundRetryAttempts());
        flow =
                new Shards(
                                new Stations(
                                        new RecordFilter(
                                                Configured.by(
                                                        FilterConfig.class,
                                                        "octavo.filter",
                                                        group(settings, "filter"))),
                                        new Translator(
                                                Configured.by(
                                                        TranslationConfig.class,
                                                        "octavo.translation",
                                                        Map.of()),
                                                "orders"),
                                        new Route(
                                                message -> invoke(function, message),
                                                Optional.of(this::reply),
                                                Map.of(),
                                                policy),
                                        Batching.of(config),
                                        (letter, _) -> letters.add(letter),
                                        new Capacity(
                                                config.maximumBytesInFlight().asLongValue(),
                                                config.maximumRecordsInFlight()),
                                        Clock.systemUTC(),
                                        Traces.NONE))
                        .open("shardId-0", () -> {});
    }

    private static Map<String, String> group(Map<String, String> settings, String prefix) {
        Map<String, String> group = new HashMap<>();
        settings.forEach(
                (key, value) -> {
                    if (key.startsWith(prefix + ".")) {
                        group.put(key.substring(prefix.length() + 1), value);
                    }
                });
        return group;
    }

    private SinkAnswer invoke(Function function, HttpMessage message) throws InterruptedException {
        List<String> ids = new ArrayList<>();
        try {
            for (JsonNode event : JSON.readTree(message.body().text())) {
                ids.add(event.path("id").asText());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        invocations.add(ids);
        return function.handle(ids);
    }

    private SinkAnswer reply(HttpMessage message) {
        replies.add(message.body().text());
        return new SinkAnswer.Accepted(Optional.empty());
    }

    /// Puts events whose partition keys are their ids without digits, all of which arrive now.
    Mapping put(String... ids) throws InterruptedException {
        for (String id : ids) {
            put(id, Instant.now());
        }
        return this;
    }

    /// Puts an event that arrived at another time.
    Mapping put(String id, Instant arrival) throws InterruptedException {
        String event =
                "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"/s\",\"type\":\"t\"}"
                        .formatted(id);
        return putRecord(id.replaceAll("[0-9]", ""), event, arrival);
    }

    /// Puts a record.
    Mapping putRecord(String partitionKey, String data, Instant arrival)
            throws InterruptedException {
        sequence++;
        ShardRecord record =
                new ShardRecord(
                        "shardId-0",
                        Position.of(Integer.toString(sequence)),
                        partitionKey,
                        arrival,
                        data.getBytes(StandardCharsets.UTF_8));
        flow.accept(record.data().length, () -> record, () -> true);
        return this;
    }

    /// Waits until every record has its fate; no batch waits to become fuller from here on.
    Mapping finished() throws InterruptedException {
        if (!flow.awaitIdle(PATIENCE)) {
            throw new AssertionError("not finished: " + flow.status() + " after " + invocations);
        }
        return this;
    }

    ShardFlow flow() {
        return flow;
    }

    /// The ids of each batch that the function got, in order.
    List<List<String>> invocations() {
        return invocations;
    }

    /// The sequence numbers on the on-failure destination.
    List<String> onFailure() {
        return letters.stream().map(it -> it.record().position().toString()).toList();
    }

    List<DeadLetter> letters() {
        return letters;
    }

    List<String> replies() {
        return replies;
    }

    /// The sequence number up to which progress is kept.
    Optional<String> checkpoint() {
        return flow.checkpointable().map(Position::toString);
    }

    @Override
    public void close() {
        flow.close();
    }
}
