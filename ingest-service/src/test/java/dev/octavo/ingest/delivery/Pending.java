package dev.octavo.ingest.delivery;

import dev.octavo.ingest.progress.InFlight;
import dev.octavo.ingest.progress.Position;
import dev.octavo.ingest.progress.ShardProgress;
import dev.octavo.ingest.trace.EventTrace;
import dev.octavo.ingest.translation.AttributeValue;
import dev.octavo.ingest.translation.AttributeValue.Text;
import dev.octavo.ingest.translation.Event;
import dev.octavo.ingest.translation.EventData;
import dev.octavo.ingest.translation.ShardRecord;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Makes pending events for tests, numbered from 1 as a shard would.
final class Pending {
    private final ShardProgress progress = new ShardProgress(Clock.systemUTC());
    private int sequence;

    PendingEvent event(String partitionKey) {
        return event(partitionKey, Map.of());
    }

    /// An event with more attributes than those that every event has.
    PendingEvent event(String partitionKey, Map<String, String> more) {
        sequence++;
        String id = partitionKey + "-" + sequence;
        Position position = Position.of(Integer.toString(sequence));
        InFlight inFlight = progress.begin(position).orElseThrow();
        byte[] data = ("\"" + id + "\"").getBytes(StandardCharsets.UTF_8);
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        attributes.put("id", new Text(id));
        attributes.put("source", new Text("/test"));
        attributes.put("type", new Text("tested"));
        more.forEach((name, value) -> attributes.put(name, new Text(value)));
        return new PendingEvent(
                new ShardRecord("shardId-0", position, partitionKey, Instant.now(), data),
                new Event(attributes, new EventData(data, true)),
                inFlight,
                EventTrace.NONE);
    }
}
