package dev.octavo.report.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.octavo.report.ProblemType;
import dev.octavo.report.log.LogFields;
import dev.octavo.report.log.LogLine;

import io.quarkus.funqy.knative.events.CloudEvent;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

/// Handles one event that is understood, however it came in, and answers it with an event or a
/// problem.
@Singleton
class EventAnswering {
    private static final Logger LOG = Logger.getLogger(EventAnswering.class);

    private final RequestHandler handler;
    private final ReplyEvent reply;

    EventAnswering(RequestHandler handler, ObjectMapper mapper) {
        this.handler = handler;
        this.reply = new ReplyEvent(mapper);
    }

    /// Does all that the event asks for.
    ///
    /// @param data the event's data, in JSON
    /// @return `report.completed` or `report.failed`
    /// @throws EventProblemException when there is neither
    CloudEvent<JsonNode> answer(EventAttributes attributes, byte[] data) {
        try (var _ =
                LogFields.ofEvent(attributes.source(), attributes.id(), attributes.traceId())) {
            return handle(attributes, data);
        }
    }

    private CloudEvent<JsonNode> handle(EventAttributes attributes, byte[] data) {
        JsonNode json =
                switch (JsonText.parse(data)) {
                    case JsonParsing.Parsed(JsonNode value) -> value;
                    case JsonParsing.Malformed malformed ->
                            throw new EventProblemException(
                                    EventProblem.permanent(
                                            400,
                                            ProblemType.MALFORMED_JSON,
                                            "the event's data: " + malformed));
                };
        Answer answer =
                handler.handle(
                        new RequestedEvent(
                                attributes.source(), attributes.id(), json, data.length));
        LogLine.of("event answered")
                .with("answer", answer.getClass().getSimpleName())
                .with("source", attributes.source())
                .with("event", attributes.id())
                .with("trace", attributes.traceId().orElse(null))
                .info(LOG);
        return switch (answer) {
            case Answer.Completed completed -> reply.completed(attributes, completed);
            case Answer.Failed failed -> reply.failed(attributes, failed);
            case Answer.Busy(ReportId reportId, var retryAfter) ->
                    throw new EventProblemException(
                            EventProblem.passing(
                                    409,
                                    ProblemType.REPORT_BUSY,
                                    "another delivery is rendering report " + reportId,
                                    retryAfter));
            case Answer.Conflicting(ReportId reportId) ->
                    throw new EventProblemException(
                            EventProblem.permanent(
                                    422,
                                    ProblemType.REPORT_CONFLICT,
                                    "/reportId is '"
                                            + reportId
                                            + "', which another request has taken; its report is"
                                            + " left as it is"));
            case Answer.Over(ReportId reportId, String state) ->
                    throw new EventProblemException(
                            EventProblem.permanent(
                                    410,
                                    ProblemType.NO_DOCUMENT,
                                    "report " + reportId + " is " + state));
            case Answer.Unavailable(String reason, var retryAfter) ->
                    throw new EventProblemException(
                            EventProblem.passing(503, ProblemType.UNAVAILABLE, reason, retryAfter));
        };
    }
}
