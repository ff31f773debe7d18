package dev.octavo.ingest.delivery;

import dev.octavo.ingest.delivery.BatchAnswer.Item;
import dev.octavo.ingest.delivery.SinkAnswer.Accepted;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Batches of events, to a service that handles them itself and answers which of them failed.
///
/// @param reportItemFailures whether the answer is read; else every 2xx means that all is done
/// @param overrides extensions that every event gets on its way out
record DirectProtocol(boolean reportItemFailures, Map<String, String> overrides)
        implements SinkProtocol {
    @Override
    public HttpMessage request(List<PendingEvent> events) {
        return StructuredMode.batch(events.stream().map(PendingEvent::event).toList(), overrides);
    }

    @Override
    public BatchAnswer read(Accepted answer, List<PendingEvent> events) {
        return reportItemFailures && answer.content().isPresent()
                ? BatchAnswerReading.read(answer.content().get().body(), events, answer)
                : new BatchAnswer(
                        Collections.nCopies(events.size(), new Item.Taken(Optional.empty())),
                        Optional.empty());
    }
}
