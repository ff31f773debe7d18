package dev.octavo.report.api;

import dev.octavo.contracts.DocumentRef;
import dev.octavo.report.ProblemType;
import dev.octavo.report.lifecycle.Journal;
import dev.octavo.report.lifecycle.Report;
import dev.octavo.report.lifecycle.ReportState;
import dev.octavo.report.storage.DocumentStore;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.io.InputStream;
import java.time.Duration;

/// The document of a report.
@Path(ReportsResource.PATH + "/{id}/document")
@Tag(name = "Reports")
@RunOnVirtualThread
public class DocumentResource {
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Journal journal;
    private final DocumentStore store;
    private final ApiConfig config;

    DocumentResource(Journal journal, DocumentStore store, ApiConfig config) {
        this.journal = journal;
        this.store = store;
        this.config = config;
    }

    @GET
    @Operation(
            operationId = "getDocument",
            summary = "Fetch a report's document",
            description =
                    "Redirects to a link that lasts a few minutes, or, where the service is"
                            + " configured so, gives the document itself.")
    @APIResponse(
            responseCode = "200",
            description = "The document itself.",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "307",
            description = "The document is at Location.",
            headers =
                    @Header(
                            name = "Location",
                            description = "A link that lasts a few minutes.",
                            schema = @Schema(type = SchemaType.STRING, format = "uri")))
    @APIResponse(
            responseCode = "404",
            description = "No report has this id, or the report has no document.")
    @APIResponse(responseCode = "409", description = "The report is not finished.")
    @APIResponse(responseCode = "410", description = "The document is gone.")
    @APIResponse(responseCode = "503", description = "The journal or store does not answer now.")
    public Response document(
            @Parameter(description = "The report's id.", example = "strikes-2001-Q4")
                    @PathParam("id")
                    String id) {
        Report report = ReportsResource.find(journal, id);
        return switch (report.state()) {
            case ReportState.Completed(_, DocumentRef document, _) -> deliver(report, document);
            case ReportState.Queued _, ReportState.Rendering _ ->
                    throw Problems.passing(
                            Status.CONFLICT,
                            ProblemType.DOCUMENT_NOT_READY,
                            "the report is " + report.state().status().word(),
                            POLL);
            case ReportState.Failed _, ReportState.Cancelled _ ->
                    throw Problems.of(
                            Status.NOT_FOUND,
                            ProblemType.NO_DOCUMENT,
                            "the report is " + report.state().status().word());
            case ReportState.Expired _ -> throw gone();
        };
    }

    private Response deliver(Report report, DocumentRef document) {
        String fileName = report.order().id() + ".pdf";
        return switch (config.documentDelivery()) {
            case REDIRECT ->
                    Response.temporaryRedirect(store.link(document, fileName))
                            .header(HttpHeaders.CACHE_CONTROL, "no-store")
                            .build();
            case STREAM -> {
                InputStream content = store.open(document).orElseThrow(DocumentResource::gone);
                yield Response.ok(content, document.contentType())
                        .tag(new EntityTag(document.sha256()))
                        .header(HttpHeaders.CONTENT_LENGTH, document.bytes())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "inline; filename=\"" + fileName + "\"")
                        .build();
            }
        };
    }

    private static HttpProblem gone() {
        return Problems.of(Status.GONE, ProblemType.NO_DOCUMENT, "the document is gone");
    }
}
