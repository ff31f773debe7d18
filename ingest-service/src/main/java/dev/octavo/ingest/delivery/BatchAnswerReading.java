package dev.octavo.ingest.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.octavo.ingest.delivery.BatchAnswer.Failure;
import dev.octavo.ingest.delivery.BatchAnswer.Item;
import dev.octavo.ingest.delivery.HttpMessage.Header;
import dev.octavo.ingest.delivery.SinkAnswer.Accepted;
import dev.octavo.ingest.translation.Slice;
import dev.octavo.logging.Printable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads what a sink answers to a batch: the document that Lambda functions answer with
/// (`{"batchItemFailures": [{"itemIdentifier": "…"}]}`, AWS Lambda Developer Guide, "Configuring
/// partial batch response with Kinesis"), and two members of Octavo's own, `batchItemRejections`
/// and `replies`. An item is named by the `id` of its event, or by its `sequence`.
final class BatchAnswerReading {
    // Replies are passed on as they are: their numbers keep their digits.
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();
    private static final List<Header> EVENT =
            List.of(new Header("content-type", "application/cloudevents+json; charset=UTF-8"));

    private final List<PendingEvent> events;
    private final OptionalInt status;
    private final Map<String, Integer> positions = new HashMap<>();

    private BatchAnswerReading(List<PendingEvent> events, Accepted answer) {
        this.events = events;
        this.status = answer.status();
        // The first one of a name: from there on, everything is tried again.
        for (String name : List.of("id", "sequence")) {
            for (int i = 0; i < events.size(); i++) {
                int position = i;
                events.get(i)
                        .event()
                        .text(name)
                        .ifPresent(value -> positions.putIfAbsent(value, position));
            }
        }
    }

    /// What the answer says; an answer that cannot be understood fails the whole batch.
    static BatchAnswer read(Slice body, List<PendingEvent> events, Accepted answer) {
        BatchAnswerReading reading = new BatchAnswerReading(events, answer);
        try {
            return reading.read(
                    MAPPER.readTree(body.array(), body.offset(), body.length()), answer);
        } catch (JsonProcessingException e) {
            return BatchAnswer.nothingDone(
                    reading.heard("accepted, with an answer that is no JSON"));
        } catch (NotUnderstood e) {
            return BatchAnswer.nothingDone(reading.heard("accepted, but " + e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }

    private BatchAnswer read(JsonNode root, Accepted answer)
            throws NotUnderstood, JsonProcessingException {
        if (!root.isObject() && !root.isNull() && !root.isMissingNode()) {
            throw new NotUnderstood(
                    "the answer is " + shown(root) + "; expected {\"batchItemFailures\":[…]}");
        }
        int done = events.size();
        for (JsonNode failure : list(root, "batchItemFailures")) {
            done = Math.min(done, position("batchItemFailures", failure));
        }
        Map<Integer, Item> items = new HashMap<>();
        for (JsonNode reply : list(root, "replies")) {
            JsonNode event = reply.path("event");
            if (!event.isObject()) {
                throw new NotUnderstood("replies has an event that is " + shown(event));
            }
            HttpMessage message = new HttpMessage(EVENT, MAPPER.writeValueAsBytes(event));
            items.put(position("replies", reply), new Item.Taken(Optional.of(message)));
        }
        for (JsonNode rejection : list(root, "batchItemRejections")) {
            String reason = Printable.quoted(rejection.path("reason").asText(""));
            items.put(position("batchItemRejections", rejection), new Item.Refused(heard(reason)));
        }
        return answer(done, items, answer);
    }

    private BatchAnswer answer(int done, Map<Integer, Item> known, Accepted answer) {
        List<Item> items = new ArrayList<>(done);
        for (int i = 0; i < done; i++) {
            items.add(known.getOrDefault(i, new Item.Taken(Optional.empty())));
        }
        if (done == events.size()) {
            return new BatchAnswer(items, Optional.empty());
        }
        String first = Printable.quoted(events.get(done).event().id());
        return new BatchAnswer(
                items,
                Optional.of(
                        new Failure(
                                heard("batch item failures, first " + first),
                                answer.retryAfter())));
    }

    private static Iterable<JsonNode> list(JsonNode root, String member) throws NotUnderstood {
        JsonNode list = root.path(member);
        if (list.isArray()) {
            return list;
        }
        if (list.isMissingNode() || list.isNull()) {
            return List.of();
        }
        throw new NotUnderstood(member + " is " + shown(list) + "; expected a list");
    }

    private int position(String member, JsonNode item) throws NotUnderstood {
        JsonNode identifier = item.path("itemIdentifier");
        Integer position = identifier.isTextual() ? positions.get(identifier.textValue()) : null;
        if (position == null) {
            throw new NotUnderstood(
                    member
                            + " has the itemIdentifier "
                            + shown(identifier)
                            + "; expected the id of an event of the batch");
        }
        return position;
    }

    private static String shown(JsonNode node) {
        return node.isMissingNode() ? "missing" : Printable.quoted(node.toString());
    }

    private Answer heard(String description) {
        return new Answer(status, description);
    }

    /// An answer that is none. The message is the end of a sentence.
    private static final class NotUnderstood extends Exception {
        private static final long serialVersionUID = 1;

        NotUnderstood(String complaint) {
            super(complaint);
        }
    }
}
