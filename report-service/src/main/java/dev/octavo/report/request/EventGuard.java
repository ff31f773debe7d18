package dev.octavo.report.request;

import com.fasterxml.jackson.databind.JsonNode;

import dev.octavo.report.LogLine;
import dev.octavo.report.ProblemType;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/// Stands before Funqy and lets through only events that this service handles. By itself Funqy
/// answers what can never succeed with a status that makes Knative deliver it again and again,
/// runs functions for plain JSON without an event, and takes versions of CloudEvents that do
/// not exist.
@Singleton
class EventGuard {
    /// After the filters and the body handler, before Funqy.
    private static final int BEFORE_FUNQY = -1000;

    private static final String EVENT = EventAttributes.class.getName();
    private static final String STRUCTURED = "application/cloudevents+json";
    private static final String BATCH = "application/cloudevents-batch";
    private static final Logger LOG = Logger.getLogger(EventGuard.class);

    private final MeterRegistry meters;

    EventGuard(MeterRegistry meters) {
        this.meters = meters;
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
        switch (read(context)) {
            case EventReading.Understood(EventAttributes attributes) -> {
                context.put(EVENT, attributes);
                context.next();
            }
            case EventReading.NotUnderstood(EventProblem problem) -> answer(context, problem);
        }
    }

    private static EventReading read(RoutingContext context) {
        String header = context.request().getHeader("Content-Type");
        String mediaType = header == null ? "" : header.toLowerCase(Locale.ROOT);
        boolean binary = context.request().headers().contains("ce-id");
        Buffer body = context.body().buffer();
        if (mediaType.startsWith(BATCH)) {
            return EventReading.unsupported("events are taken one by one, not in batches");
        }
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
        LOG.error(
                LogLine.of("event edge failed").with("status", context.statusCode()),
                context.failure());
        answer(
                context,
                EventProblem.permanent(
                        500, ProblemType.INTERNAL, "the service failed; see its log"));
    }

    private void answer(RoutingContext context, EventProblem problem) {
        String occurrence = "urn:uuid:" + UUID.randomUUID();
        meters.counter("octavo.events.refused", "problem", problem.type().uri().toString())
                .increment();
        LOG.log(
                problem.retryAfter().isPresent() ? Logger.Level.INFO : Logger.Level.WARN,
                LogLine.of("event not handled")
                        .with("status", problem.status())
                        .with("problem", problem.type().uri())
                        .with("detail", problem.detail())
                        .with("event_source", told(context, EventAttributes::source, "ce-source"))
                        .with("event_id", told(context, EventAttributes::id, "ce-id"))
                        .with("instance", occurrence));
        problem.retryAfter()
                .ifPresent(
                        delay ->
                                context.response()
                                        .putHeader(
                                                "Retry-After",
                                                Long.toString(Math.max(1, delay.toSeconds()))));
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

    /// An attribute as far as it is known: of an event that was read, else as a header says.
    private static @Nullable String told(
            RoutingContext context, Function<EventAttributes, String> attribute, String header) {
        EventAttributes read = context.get(EVENT);
        return read == null ? context.request().getHeader(header) : attribute.apply(read);
    }
}
