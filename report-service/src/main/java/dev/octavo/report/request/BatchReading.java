package dev.octavo.report.request;

import com.fasterxml.jackson.databind.JsonNode;

import dev.octavo.report.ProblemType;

import java.util.ArrayList;
import java.util.List;

/// What a body in the batch format of CloudEvents turned out to be.
sealed interface BatchReading {
    /// Events, in order; each has an id, and is not checked any further.
    record Events(List<JsonNode> events) implements BatchReading {
        public Events {
            events = List.copyOf(events);
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
            return new NoBatch(
                    EventProblem.permanent(
                            413,
                            ProblemType.TOO_LARGE,
                            "the batch has %d events; expected at most %d"
                                    .formatted(batch.size(), most)));
        }
        List<JsonNode> events = new ArrayList<>(batch.size());
        for (JsonNode event : batch) {
            // Without an id, the answer could not say what came of it.
            if (event.path("id").asText("").isEmpty() || !event.path("id").isTextual()) {
                return noEvent(
                        "/%d/id is missing or empty; expected a text".formatted(events.size()));
            }
            events.add(event);
        }
        return new Events(events);
    }

    private static BatchReading noEvent(String detail) {
        return new NoBatch(EventProblem.permanent(400, ProblemType.NOT_AN_EVENT, detail));
    }
}
