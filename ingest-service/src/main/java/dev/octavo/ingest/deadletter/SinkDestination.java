package dev.octavo.ingest.deadletter;

import dev.octavo.ingest.delivery.Answer;
import dev.octavo.ingest.delivery.HttpMessage;
import dev.octavo.ingest.delivery.Sink;
import dev.octavo.ingest.delivery.SinkAnswer.Accepted;
import dev.octavo.ingest.delivery.SinkAnswer.Rejected;
import dev.octavo.ingest.delivery.SinkAnswer.Retryable;
import dev.octavo.ingest.translation.AttributeRules;
import dev.octavo.ingest.translation.AttributeValue;
import dev.octavo.ingest.translation.Event;
import dev.octavo.ingest.translation.EventData;
import dev.octavo.ingest.translation.ShardRecord;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Dead letters as events, to a sink of their own: the letter is the data, and the id tells the
/// record and the cause, so that a letter that comes twice is known as one. Whatever the sink
/// answers but a 2xx, the letter is not safe: there is nowhere else to put it.
final class SinkDestination implements Destination {
    /// The type of the events.
    static final String TYPE = "dev.octavo.record.dead-lettered.v1";

    private final Sink sink;
    private final String streamName;
    private final Clock clock;

    SinkDestination(Sink sink, String streamName, Clock clock) {
        this.sink = sink;
        this.streamName = streamName;
        this.clock = clock;
    }

    @Override
    public Optional<String> put(DeadLetter letter) throws InterruptedException {
        return switch (sink.send(HttpMessage.of(event(letter)))) {
            case Accepted _ -> Optional.empty();
            case Rejected(Answer answer) -> Optional.of(answer.toString());
            case Retryable(Answer answer, _) -> Optional.of(answer.toString());
        };
    }

    @Override
    public String name() {
        return "destination=sink";
    }

    private Event event(DeadLetter letter) {
        ShardRecord record = letter.record();
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        put(attributes, "id", record.id() + ":" + letter.cause().word());
        put(attributes, "source", "/kinesis/" + streamName);
        put(attributes, "type", TYPE);
        put(attributes, "subject", "records/" + record.id());
        put(attributes, "time", clock.instant().toString());
        put(attributes, "datacontenttype", "application/json");
        put(attributes, "deadlettercause", letter.cause().word());
        if (AttributeRules.legalText(record.partitionKey())) {
            put(attributes, "partitionkey", record.partitionKey());
        }
        for (String name : new String[] {"traceparent", "tracestate", "correlationid"}) {
            letter.event()
                    .map(event -> event.attributes().get(name))
                    .ifPresent(value -> attributes.put(name, value));
        }
        byte[] document = new DeadLetterDocument(letter, streamName, clock.instant()).bytes();
        return new Event(attributes, new EventData(document, true));
    }

    private static void put(Map<String, AttributeValue> attributes, String name, String value) {
        attributes.put(name, new AttributeValue.Text(value));
    }
}
