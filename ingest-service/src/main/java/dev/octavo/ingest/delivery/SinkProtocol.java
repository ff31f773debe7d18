package dev.octavo.ingest.delivery;

import dev.octavo.ingest.delivery.SinkAnswer.Accepted;

import java.util.List;
import java.util.Map;

/// How events are put to a sink of one kind, and what its answer says of each.
interface SinkProtocol {
    /// The request that carries these events.
    HttpMessage request(List<PendingEvent> events);

    /// What an answer with a 2xx says of these events.
    BatchAnswer read(Accepted answer, List<PendingEvent> events);

    /// The protocol of the sink that is configured.
    ///
    /// @param overrides extensions that every event gets on its way out
    static SinkProtocol of(Batching batching, Map<String, String> overrides) {
        return switch (batching.sinkKind()) {
            case BROKER -> new BrokerProtocol(batching.contentMode(), overrides);
            case DIRECT -> new DirectProtocol(batching.reportItemFailures(), overrides);
        };
    }
}
