package dev.octavo.report.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.octavo.report.LogLine;
import dev.octavo.report.ProblemType;

import io.quarkus.funqy.Funq;
import io.quarkus.funqy.knative.events.CloudEvent;
import io.quarkus.funqy.knative.events.CloudEventMapping;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.mutiny.Uni;

import org.jboss.logging.Logger;

import java.util.concurrent.ExecutorService;

/// The functions that Knative calls. One does all the work there is while its caller waits: a
/// pod that has answered may be gone the next moment.
public class ReportFunctions {
    static final String REPORT_REQUESTED = "report-requested";

    private static final Logger LOG = Logger.getLogger(ReportFunctions.class);

    private final RequestHandler handler;
    private final CurrentVertxRequest currentRequest;
    private final ExecutorService virtualThreads;
    private final ReplyEvent reply;

    ReportFunctions(
            RequestHandler handler,
            CurrentVertxRequest currentRequest,
            @VirtualThreads ExecutorService virtualThreads,
            ObjectMapper mapper) {
        this.handler = handler;
        this.currentRequest = currentRequest;
        this.virtualThreads = virtualThreads;
        this.reply = new ReplyEvent(mapper);
    }

    /// Makes the report that an event asks for and replies with `report.completed` or
    /// `report.failed`; every other outcome is an HTTP problem.
    ///
    /// @param event its data is taken as bytes: Funqy would read it less strictly than this
    ///     service
    @Funq(REPORT_REQUESTED)
    @CloudEventMapping(trigger = "dev.octavo.report.requested.v1")
    public Uni<CloudEvent<JsonNode>> reportRequested(CloudEvent<byte[]> event) {
        EventAttributes attributes = EventGuard.attributesOf(currentRequest.getCurrent());
        byte[] data = event.data();
        return Uni.createFrom()
                .item(() -> answer(attributes, data))
                .runSubscriptionOn(virtualThreads);
    }

    private CloudEvent<JsonNode> answer(EventAttributes attributes, byte[] data) {
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
        LOG.info(
                LogLine.of("event answered")
                        .with("answer", answer.getClass().getSimpleName())
                        .with("event_source", attributes.source())
                        .with("event_id", attributes.id())
                        .with("trace", attributes.traceId().orElse(null)));
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
