package dev.octavo.report.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.octavo.report.ProblemType;
import dev.octavo.report.log.LogLine;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.virtual.threads.VirtualThreads;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/// Stands before Funqy and lets through only events that this service handles. By itself Funqy
/// answers what can never succeed with a status that makes Knative deliver it again and again,
/// runs functions for plain JSON without an event, and takes versions of CloudEvents that do
/// not exist. Batches of events, which Funqy does not know, it hands on itself.
@Singleton
class EventGuard {
    /// After the filters and the body handler, before Funqy.
    private static final int BEFORE_FUNQY = -1000;

    private static final String EVENT = EventAttributes.class.getName();
    private static final String STRUCTURED = "application/cloudevents+json";
    private static final String BATCH = "application/cloudevents-batch";
    private static final String BATCH_IN_JSON = BATCH + "+json";
    private static final Logger LOG = Logger.getLogger(EventGuard.class);

    private final Refusals refusals;
    private final BatchEdge batches;
    private final RequestConfig config;
    private final ExecutorService virtualThreads;
    private final ObjectMapper mapper;

    EventGuard(
            Refusals refusals,
            BatchEdge batches,
            RequestConfig config,
            @VirtualThreads ExecutorService virtualThreads,
            ObjectMapper mapper) {
        if (config.maxBatchEvents() < 1 || config.maxBatchEvents() > 10_000) {
            throw new ConfigurationException(
                    "octavo.request.max-batch-events: is "
                            + config.maxBatchEvents()
                            + "; expected 1 to 10000");
        }
        this.refusals = refusals;
        this.batches = batches;
        this.config = config;
        this.virtualThreads = virtualThreads;
        this.mapper = mapper;
    }

    void register(@Observes Router router) {
        router.route("/")
                .order(BEFORE_FUNQY)
                .blockingHandler(this::check, false)
                .failureHandler(this::answerFailure);
        // Funqy serves each function at its name as well, without asking for an event.
        router.route("/" + ReportFunctions.REPORT_REQUESTED)
                .order(BEFORE_FUNQY)
                .handler(
                        context ->
                                answer(
                                        context,
                                        EventProblem.permanent(
                                                404,
                                                ProblemType.NOT_FOUND,
                                                "events are taken at /")));
    }

    /// The attributes of the event that a request brought, as the guard has read them.
    static EventAttributes attributesOf(RoutingContext context) {
        return context.get(EVENT);
    }

    private void check(RoutingContext context) {
        if (!context.request().method().equals(HttpMethod.POST)) {
            context.response().putHeader("Allow", "POST");
            answer(
                    context,
                    EventProblem.permanent(
                            405, ProblemType.METHOD_NOT_ALLOWED, "events are sent with POST"));
            return;
        }
        if (mediaType(context).startsWith(BATCH)) {
            checkBatch(context);
            return;
        }
        switch (read(context)) {
            case EventReading.Understood(EventAttributes attributes) -> {
                context.put(EVENT, attributes);
                context.next();
            }
            case EventReading.NotUnderstood(EventProblem problem) -> answer(context, problem);
        }
    }

    private void checkBatch(RoutingContext context) {
        if (!mediaType(context).startsWith(BATCH_IN_JSON)) {
            answer(
                    context,
                    EventProblem.permanent(
                            422,
                            ProblemType.UNSUPPORTED_EVENT,
                            "the batch format is not JSON; expected " + BATCH_IN_JSON));
            return;
        }
        Buffer body = context.body().buffer();
        switch (BatchReading.read(
                body == null ? new byte[0] : body.getBytes(), config.maxBatchEvents())) {
            case BatchReading.NoBatch(EventProblem problem) -> answer(context, problem);
            case BatchReading.Events(List<BatchItem> items) ->
                    virtualThreads.execute(() -> answerBatch(context, items));
        }
    }

    private void answerBatch(RoutingContext context, List<BatchItem> items) {
        try {
            BatchAnswer.Timed done = batches.handle(items, () -> !context.response().closed());
            if (done.retryAfter().isPositive()) {
                retryAfter(context, done.retryAfter());
            }
            context.response()
                    .putHeader("Content-Type", "application/json")
                    .end(Buffer.buffer(mapper.writeValueAsBytes(done.answer())));
        } catch (JsonProcessingException | RuntimeException e) {
            context.fail(e);
        }
    }

    private static String mediaType(RoutingContext context) {
        String header = context.request().getHeader("Content-Type");
        return header == null ? "" : header.toLowerCase(Locale.ROOT);
    }

    private static EventReading read(RoutingContext context) {
        String mediaType = mediaType(context);
        boolean binary = context.request().headers().contains("ce-id");
        Buffer body = context.body().buffer();
        if (mediaType.startsWith(STRUCTURED)) {
            return binary
                    ? EventReading.notAnEvent(
                            "the request is in binary and in structured mode at once")
                    : readStructured(body);
        }
        if (mediaType.startsWith("application/cloudevents")) {
            return EventReading.unsupported("the event format is not JSON; expected " + STRUCTURED);
        }
        return EventReader.readBinary(
                context.request().headers(), body != null && body.length() > 0);
    }

    private static EventReading readStructured(@Nullable Buffer body) {
        return switch (JsonText.parse(body == null ? new byte[0] : body.getBytes())) {
            case JsonParsing.Parsed(JsonNode event) -> EventReader.readStructured(event);
            case JsonParsing.Malformed malformed ->
                    new EventReading.NotUnderstood(
                            EventProblem.permanent(
                                    400, ProblemType.MALFORMED_JSON, malformed.toString()));
        };
    }

    private void answerFailure(RoutingContext context) {
        for (Throwable cause = context.failure(); cause != null; cause = cause.getCause()) {
            if (cause instanceof EventProblemException expected) {
                answer(context, expected.problem());
                return;
            }
        }
        if (context.statusCode() == 413) {
            answer(
                    context,
                    EventProblem.permanent(
                            413,
                            ProblemType.TOO_LARGE,
                            "the event is too large; send large datasets as claim checks"));
            return;
        }
        LogLine.of("event edge failed")
                .with("status", context.statusCode())
                .error(LOG, context.failure());
        answer(
                context,
                EventProblem.permanent(
                        500, ProblemType.INTERNAL, "the service failed; see its log"));
    }

    private void answer(RoutingContext context, EventProblem problem) {
        String occurrence =
                refusals.note(
                        problem,
                        told(context, EventAttributes::source, "ce-source"),
                        told(context, EventAttributes::id, "ce-id"));
        problem.retryAfter().ifPresent(delay -> retryAfter(context, delay));
        context.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", "application/problem+json")
                .end(
                        new JsonObject()
                                .put("type", problem.type().uri().toString())
                                .put("title", problem.type().title())
                                .put("status", problem.status())
                                .put("detail", problem.detail())
                                .put("instance", occurrence)
                                .encode());
    }

    private static void retryAfter(RoutingContext context, Duration delay) {
        context.response().putHeader("Retry-After", Long.toString(Math.max(1, delay.toSeconds())));
    }

    /// An attribute as far as it is known: of an event that was read, else as a header says.
    private static @Nullable String told(
            RoutingContext context, Function<EventAttributes, String> attribute, String header) {
        EventAttributes read = context.get(EVENT);
        return read == null ? context.request().getHeader(header) : attribute.apply(read);
    }
}
