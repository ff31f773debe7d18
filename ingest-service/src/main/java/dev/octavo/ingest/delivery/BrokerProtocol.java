package dev.octavo.ingest.delivery;

import dev.octavo.ingest.delivery.BatchAnswer.Item;
import dev.octavo.ingest.delivery.Batching.ContentMode;
import dev.octavo.ingest.delivery.SinkAnswer.Accepted;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One event a request, as brokers take it; the answer may hold one reply event.
///
/// @param mode how the event is written
/// @param overrides extensions that every event gets on its way out
record BrokerProtocol(ContentMode mode, Map<String, String> overrides) implements SinkProtocol {
    @Override
    public HttpMessage request(List<PendingEvent> events) {
        return switch (mode) {
            case BINARY -> BinaryMode.message(events.getFirst().event(), overrides);
            case STRUCTURED -> StructuredMode.message(events.getFirst().event(), overrides);
        };
    }

    @Override
    public BatchAnswer read(Accepted answer, List<PendingEvent> events) {
        return new BatchAnswer(
                List.of(new Item.Taken(answer.content().filter(BrokerProtocol::isEvent))),
                Optional.empty());
    }

    /// Whether what a sink answered with is an event, in either mode.
    static boolean isEvent(HttpMessage content) {
        return content.headers().stream()
                .anyMatch(
                        header ->
                                header.name().equals("ce-specversion")
                                        || (header.name().equals("content-type")
                                                && header.value()
                                                        .toLowerCase(Locale.ROOT)
                                                        .startsWith("application/cloudevents")));
    }
}
