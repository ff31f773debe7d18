package dev.octavo.report.request;

import com.fasterxml.jackson.databind.JsonNode;

import dev.octavo.report.ProblemType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a body in the batch format of CloudEvents turned out to be.
sealed interface BatchReading {
    /// Events, in order.
    record Events(List<BatchItem> items) implements BatchReading {
        public Events {
            items = List.copyOf(items);
        }
    }

    /// Nothing that can be handled event by event.
    record NoBatch(EventProblem problem) implements BatchReading {}

    /// Reads a body.
    ///
    /// @param most how many events it may hold
    static BatchReading read(byte[] body, int most) {
        return switch (JsonText.parse(body)) {
            case JsonParsing.Malformed malformed ->
                    new NoBatch(
                            EventProblem.permanent(
                                    400, ProblemType.MALFORMED_JSON, malformed.toString()));
            case JsonParsing.Parsed(JsonNode batch) -> read(batch, most);
        };
    }

    private static BatchReading read(JsonNode batch, int most) {
        if (!batch.isArray()) {
            return noEvent("the body is " + Findings.shown(batch) + "; expected a list of events");
        }
        if (batch.size() > most) {
            return tooLarge(
                    "the batch has %d events; expected at most %d".formatted(batch.size(), most));
        }
        Map<String, Integer> ids = new HashMap<>();
        for (int i = 0; i < batch.size(); i++) {
            JsonNode id = batch.path(i).path("id");
            // Without an id, the answer could not say what came of it.
            if (!id.isTextual() || id.textValue().isEmpty()) {
                return noEvent("/%d/id is missing or empty; expected a text".formatted(i));
            }
            ids.merge(id.textValue(), 1, Integer::sum);
        }
        return identified(batch, ids);
    }

    private static BatchReading identified(JsonNode batch, Map<String, Integer> ids) {
        List<BatchItem> items = new ArrayList<>(batch.size());
        Set<String> sequences = new HashSet<>();
        for (JsonNode event : batch) {
            String id = event.path("id").textValue();
            if (ids.getOrDefault(id, 0) == 1) {
                items.add(new BatchItem(id, event));
                continue;
            }
            String sequence = event.path("sequence").asText("");
            if (sequence.isEmpty() || ids.containsKey(sequence) || !sequences.add(sequence)) {
                // Too many at once: its sender cuts the batch until it can be answered.
                return tooLarge(
                        ("/%d/id is that of another event, and no 'sequence' tells them apart;"
                                        + " send them in batches of their own")
                                .formatted(items.size()));
            }
            items.add(new BatchItem(sequence, event));
        }
        return new Events(items);
    }

    private static BatchReading noEvent(String detail) {
        return new NoBatch(EventProblem.permanent(400, ProblemType.NOT_AN_EVENT, detail));
    }

    private static BatchReading tooLarge(String detail) {
        return new NoBatch(EventProblem.permanent(413, ProblemType.TOO_LARGE, detail));
    }
}
