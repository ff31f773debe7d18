package dev.octavo.report.api;

import com.fasterxml.jackson.databind.JsonNode;

import dev.octavo.contracts.FailureType;
import dev.octavo.contracts.ReportFailed.Failure;
import dev.octavo.report.ProblemType;
import dev.octavo.report.lifecycle.Journal;
import dev.octavo.report.lifecycle.Report;
import dev.octavo.report.request.JsonParsing;
import dev.octavo.report.request.JsonText;
import dev.octavo.report.request.ReportId;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Asking for reports, and asking after them.
@Path(ReportsResource.PATH)
@Tag(name = "Reports", description = "Ask for reports, follow them, fetch their documents.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ReportsResource {
    static final String PATH = "/api/v1/reports";

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final int LONGEST_KEY = 255;

    private final SubmitReport submitReport;
    private final Journal journal;

    ReportsResource(SubmitReport submitReport, Journal journal) {
        this.submitReport = submitReport;
        this.journal = journal;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "requestReport",
            summary = "Ask for a report",
            description =
                    "Journals the request and publishes it as an event; the report is rendered when"
                            + " the event is delivered. Asking again with the same reportId or"
                            + " Idempotency-Key and the same body gives the same report. Unknown"
                            + " fields are refused.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = PublishedSchemas.REPORT_REQUEST),
                            examples = {
                                @ExampleObject(
                                        name = "claim check",
                                        summary = "Rows in a bucket",
                                        value = ApiExamples.CLAIM_CHECK),
                                @ExampleObject(
                                        name = "inline",
                                        summary = "Rows in the request",
                                        value = ApiExamples.INLINE)
                            }))
    @APIResponse(
            responseCode = "202",
            description = "Accepted: the report is queued.",
            headers =
                    @Header(
                            name = "Location",
                            description = "The report.",
                            schema = @Schema(type = SchemaType.STRING, format = "uri-reference")),
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The same request was made before; this is its report.",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "400", description = "The body is malformed or wrong.")
    @APIResponse(responseCode = "409", description = "The id belongs to another request.")
    @APIResponse(responseCode = "413", description = "The body is too large.")
    @APIResponse(responseCode = "415", description = "The body is not JSON.")
    @APIResponse(responseCode = "503", description = "The request cannot be passed on now.")
    public Response request(
            byte[] body,
            @Parameter(
                            description =
                                    "Makes a repeated call the same call, when the body names no"
                                            + " reportId: up to 255 characters.",
                            example = "7b0c4a52-2f0e-4a39-9a66-3c1f8f0f5e11")
                    @HeaderParam("Idempotency-Key")
                    @Nullable String idempotencyKey) {
        if (idempotencyKey != null
                && (idempotencyKey.isBlank() || idempotencyKey.length() > LONGEST_KEY)) {
            throw Problems.of(
                    Status.BAD_REQUEST,
                    ProblemType.INVALID_REQUEST,
                    "Idempotency-Key has to have 1 to " + LONGEST_KEY + " characters");
        }
        JsonNode json =
                switch (JsonText.parse(body)) {
                    case JsonParsing.Parsed(JsonNode value) -> value;
                    case JsonParsing.Malformed malformed ->
                            throw Problems.of(
                                    Status.BAD_REQUEST,
                                    ProblemType.MALFORMED_JSON,
                                    malformed.toString());
                };
        return switch (submitReport.submit(
                json, body.length, Optional.ofNullable(idempotencyKey))) {
            case Submission.Accepted(Report report) -> shown(report, Status.ACCEPTED);
            case Submission.Known(Report report) -> shown(report, Status.OK);
            case Submission.Invalid(Failure failure) -> throw invalid(failure);
            case Submission.Conflicting(ReportId id) ->
                    throw Problems.of(
                            Status.CONFLICT,
                            ProblemType.REPORT_CONFLICT,
                            "/reportId '" + id + "' belongs to another request");
            case Submission.TooLarge(long bytes) ->
                    throw Problems.of(
                            Status.REQUEST_ENTITY_TOO_LARGE,
                            ProblemType.TOO_LARGE,
                            "as an event, the request has "
                                    + bytes
                                    + " bytes, more than can be passed on; send large datasets as"
                                    + " claim checks, by 'ref'");
            case Submission.Unavailable(String reason) ->
                    throw Problems.passing(
                            Status.SERVICE_UNAVAILABLE, ProblemType.UNAVAILABLE, reason, RETRY);
            case Submission.Off() ->
                    throw Problems.of(
                            Status.NOT_IMPLEMENTED,
                            ProblemType.PUBLISHING_OFF,
                            "this service has neither a stream nor a sink for requests; send"
                                    + " report.requested events");
        };
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getReport",
            summary = "Ask after a report",
            description =
                    "While the report is not finished, Retry-After says when to ask again. With"
                            + " If-None-Match, an unchanged report is answered with 304.")
    @APIResponse(
            responseCode = "200",
            description = "The report.",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "304", description = "The report has not changed.")
    @APIResponse(responseCode = "404", description = "No report has this id.")
    @APIResponse(responseCode = "503", description = "The journal does not answer now.")
    public Response report(
            @Parameter(description = "The report's id.", example = "strikes-2001-Q4")
                    @PathParam("id")
                    String id,
            @Context Request request) {
        Report report = find(journal, id);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag(report));
        return unchanged == null ? shown(report, Status.OK) : unchanged.build();
    }

    /// The report with an id that somebody sent.
    static Report find(Journal journal, String id) {
        return ReportId.parse(id)
                .flatMap(journal::find)
                .orElseThrow(
                        () ->
                                Problems.of(
                                        Status.NOT_FOUND,
                                        ProblemType.UNKNOWN_REPORT,
                                        "no report has this id"));
    }

    private static Response shown(Report report, Status status) {
        ReportView view = ReportView.of(report);
        Response.ResponseBuilder response =
                Response.status(status)
                        .tag(tag(report))
                        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                        .entity(view);
        if (status == Status.ACCEPTED) {
            response.location(URI.create(view.links().self()));
        }
        if (!report.state().status().isTerminal()) {
            response.header(HttpHeaders.RETRY_AFTER, POLL.toSeconds());
        }
        return response.build();
    }

    private static EntityTag tag(Report report) {
        return new EntityTag(Long.toString(report.revision()));
    }

    private static HttpProblem invalid(Failure failure) {
        boolean tooLarge = failure.type().equals(FailureType.TOO_LARGE.value());
        return Problems.of(
                tooLarge ? Status.REQUEST_ENTITY_TOO_LARGE : Status.BAD_REQUEST,
                tooLarge ? ProblemType.TOO_LARGE : ProblemType.INVALID_REQUEST,
                failure.detail(),
                failure.problems());
    }
}
