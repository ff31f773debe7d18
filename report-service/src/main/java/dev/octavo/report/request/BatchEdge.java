package dev.octavo.report.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.octavo.report.LogLine;
import dev.octavo.report.ProblemType;
import dev.octavo.report.request.BatchAnswer.Failure;
import dev.octavo.report.request.BatchAnswer.Rejection;
import dev.octavo.report.request.BatchAnswer.Reply;

import io.quarkus.funqy.knative.events.CloudEvent;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Handles the events of a batch one after the other, while its sender waits. What has been
/// done is not done again when a batch is delivered again, so all are tried even when one
/// fails; only when the service cannot work at all are the others left for later.
@Singleton
class BatchEdge {
    private static final Logger LOG = Logger.getLogger(BatchEdge.class);
    private static final Duration AFTER_A_DEFECT = Duration.ofSeconds(5);

    private final EventAnswering answering;
    private final Refusals refusals;
    private final ObjectMapper mapper;

    BatchEdge(EventAnswering answering, Refusals refusals, ObjectMapper mapper) {
        this.answering = answering;
        this.refusals = refusals;
        this.mapper = mapper;
    }

    /// Handles them all.
    BatchAnswer.Timed handle(List<JsonNode> events) {
        List<Failure> failures = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        List<Reply> replies = new ArrayList<>();
        Duration retryAfter = Duration.ZERO;
        boolean available = true;
        for (JsonNode event : events) {
            String id = event.path("id").textValue();
            if (!available) {
                failures.add(new Failure(id));
                continue;
            }
            switch (one(event)) {
                case Outcome.Replied(CloudEvent<JsonNode> reply) ->
                        replies.add(new Reply(id, json(reply)));
                case Outcome.Refused(EventProblem problem) when problem.retryAfter().isEmpty() ->
                        rejections.add(new Rejection(id, problem.detail()));
                case Outcome.Refused(EventProblem problem) -> {
                    failures.add(new Failure(id));
                    Duration asked = problem.retryAfter().orElseThrow();
                    retryAfter = asked.compareTo(retryAfter) > 0 ? asked : retryAfter;
                    available = problem.status() != 503;
                }
                case Outcome.Broken() -> {
                    failures.add(new Failure(id));
                    retryAfter = retryAfter.isZero() ? AFTER_A_DEFECT : retryAfter;
                }
            }
        }
        return new BatchAnswer.Timed(new BatchAnswer(failures, rejections, replies), retryAfter);
    }

    private sealed interface Outcome {
        record Replied(CloudEvent<JsonNode> reply) implements Outcome {}

        record Refused(EventProblem problem) implements Outcome {}

        record Broken() implements Outcome {}
    }

    private Outcome one(JsonNode event) {
        String source = event.path("source").asText("");
        String id = event.path("id").textValue();
        try {
            return switch (EventReader.readStructured(event)) {
                case EventReading.Understood(EventAttributes attributes) ->
                        new Outcome.Replied(answering.answer(attributes, data(event)));
                case EventReading.NotUnderstood(EventProblem problem) ->
                        refused(problem, source, id);
            };
        } catch (EventProblemException e) {
            return refused(e.problem(), source, id);
        } catch (RuntimeException e) {
            LOG.error(
                    LogLine.of("event of a batch failed, a defect")
                            .with("event_source", source)
                            .with("event_id", id),
                    e);
            return new Outcome.Broken();
        }
    }

    private Outcome refused(EventProblem problem, String source, String id) {
        refusals.note(problem, source, id);
        return new Outcome.Refused(problem);
    }

    // As bytes, however they came: the limits of a request count bytes.
    private byte[] data(JsonNode event) {
        JsonNode binary = event.path("data_base64");
        if (binary.isMissingNode() || binary.isNull()) {
            try {
                return mapper.writeValueAsBytes(event.path("data"));
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException("writing to memory failed", e);
            }
        }
        try {
            return Base64.getDecoder().decode(binary.asText().getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new EventProblemException(
                    EventProblem.permanent(
                            400, ProblemType.NOT_AN_EVENT, "'data_base64' is not Base64"));
        }
    }

    private static Map<String, Object> json(CloudEvent<JsonNode> reply) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", reply.specVersion());
        event.put("id", reply.id());
        event.put("source", reply.source());
        event.put("type", reply.type());
        event.put("subject", reply.subject());
        event.put("time", reply.time().toString());
        event.put("datacontenttype", "application/json");
        event.put("dataschema", reply.dataSchema());
        event.putAll(reply.extensions());
        event.put("data", reply.data());
        return event;
    }
}
