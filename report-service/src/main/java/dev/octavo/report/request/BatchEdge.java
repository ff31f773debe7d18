package dev.octavo.report.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.octavo.report.ProblemType;
import dev.octavo.report.log.LogLine;
import dev.octavo.report.request.BatchAnswer.Failure;
import dev.octavo.report.request.BatchAnswer.Rejection;
import dev.octavo.report.request.BatchAnswer.Reply;

import io.quarkus.funqy.knative.events.CloudEvent;
import io.quarkus.runtime.configuration.ConfigurationException;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// Handles the events of a batch one after the other, while its sender waits. What has been
/// done is not done again when a batch is delivered again, so all are tried even when one
/// fails. The rest is left for later when the service cannot work at all, when the batch has
/// taken its time, and when nobody waits for the answer any more.
@Singleton
class BatchEdge {
    private static final Logger LOG = Logger.getLogger(BatchEdge.class);
    private static final Duration AFTER_A_DEFECT = Duration.ofSeconds(5);

    private final EventAnswering answering;
    private final Refusals refusals;
    private final RequestConfig config;
    private final ObjectMapper mapper;
    private final Clock clock;

    /// @throws ConfigurationException naming the key of the configuration that is absurd
    BatchEdge(
            EventAnswering answering,
            Refusals refusals,
            RequestConfig config,
            ObjectMapper mapper,
            Clock clock) {
        if (!config.maxBatchDuration().isPositive()) {
            throw new ConfigurationException(
                    "octavo.request.max-batch-duration: is "
                            + config.maxBatchDuration()
                            + "; expected more than 0 s");
        }
        this.answering = answering;
        this.refusals = refusals;
        this.config = config;
        this.mapper = mapper;
        this.clock = clock;
    }

    /// Handles as many as it can, at least one.
    ///
    /// @param waiting whether the sender still waits for the answer; asked before each event
    BatchAnswer.Timed handle(List<BatchItem> items, BooleanSupplier waiting) {
        List<Failure> failures = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        List<Reply> replies = new ArrayList<>();
        Duration retryAfter = Duration.ZERO;
        Instant end = clock.instant().plus(config.maxBatchDuration());
        boolean available = true;
        for (BatchItem item : items) {
            if (!available) {
                failures.add(new Failure(item.identifier()));
                continue;
            }
            switch (one(item)) {
                case Outcome.Replied(CloudEvent<JsonNode> reply) ->
                        replies.add(new Reply(item.identifier(), json(reply)));
                case Outcome.Refused(EventProblem problem) when problem.retryAfter().isEmpty() ->
                        rejections.add(new Rejection(item.identifier(), problem.detail()));
                case Outcome.Refused(EventProblem problem) -> {
                    failures.add(new Failure(item.identifier()));
                    Duration asked = problem.retryAfter().orElseThrow();
                    retryAfter = asked.compareTo(retryAfter) > 0 ? asked : retryAfter;
                    available = problem.status() != 503;
                }
                case Outcome.Broken() -> {
                    failures.add(new Failure(item.identifier()));
                    retryAfter = retryAfter.isZero() ? AFTER_A_DEFECT : retryAfter;
                }
            }
            available &= clock.instant().isBefore(end) && waiting.getAsBoolean();
        }
        return new BatchAnswer.Timed(new BatchAnswer(failures, rejections, replies), retryAfter);
    }

    private sealed interface Outcome {
        record Replied(CloudEvent<JsonNode> reply) implements Outcome {}

        record Refused(EventProblem problem) implements Outcome {}

        record Broken() implements Outcome {}
    }

    private Outcome one(BatchItem item) {
        try {
            return switch (EventReader.readStructured(item.event())) {
                case EventReading.Understood(EventAttributes attributes) ->
                        new Outcome.Replied(answering.answer(attributes, data(item.event())));
                case EventReading.NotUnderstood(EventProblem problem) -> refused(problem, item);
            };
        } catch (EventProblemException e) {
            return refused(e.problem(), item);
        } catch (RuntimeException e) {
            LogLine.of("event of a batch failed, a defect")
                    .with("source", item.source())
                    .with("event", item.id())
                    .error(LOG, e);
            return new Outcome.Broken();
        }
    }

    private Outcome refused(EventProblem problem, BatchItem item) {
        refusals.note(problem, item.source(), item.id());
        return new Outcome.Refused(problem);
    }

    // As bytes, however they came: the limits of a request count bytes.
    private byte[] data(JsonNode event) {
        if (event.hasNonNull("data")) {
            try {
                return mapper.writeValueAsBytes(event.path("data"));
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException("writing to memory failed", e);
            }
        }
        try {
            JsonNode binary = event.path("data_base64");
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
