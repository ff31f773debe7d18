package dev.octavo.ingest.redrive;

import com.fasterxml.jackson.databind.JsonNode;

import dev.octavo.contracts.Problem;
import dev.octavo.ingest.deadletter.Archive;
import dev.octavo.ingest.delivery.Redeliverer;
import dev.octavo.ingest.delivery.Route;
import dev.octavo.ingest.redrive.RedriveRequest.Reading.Refused;
import dev.octavo.ingest.redrive.RedriveRequest.Reading.Understood;
import dev.octavo.ingest.translation.Translator;
import dev.octavo.logging.Printable;

import io.vertx.core.http.HttpServerRequest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.core.exception.SdkException;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

/// Redrives dead letters, for operators. One at a time: two could deliver the same letter twice.
@Path("/redrives")
public final class RedrivesResource {
    private static final Logger LOG = Logger.getLogger(RedrivesResource.class);
    private static final String PROBLEM = "application/problem+json";

    private final Archive archive;
    private final Permission permission;
    private final Redrive redrive;
    private final Semaphore oneAtATime = new Semaphore(1);

    RedrivesResource(Archive archive, Translator translator, Route route, Permission permission) {
        this.archive = archive;
        this.permission = permission;
        this.redrive = new Redrive(archive, translator, new Redeliverer(route));
    }

    /// Redrives what the request selects, and answers when it is done.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, PROBLEM})
    public Response redrive(
            @Nullable JsonNode body,
            @HeaderParam("authorization") @Nullable String authorization,
            @Context HttpServerRequest request) {
        return switch (permission.of(authorization, request.remoteAddress().hostAddress())) {
            case GRANTED -> permitted(body);
            case TOKEN_WANTED ->
                    Response.fromResponse(
                                    problem(401, "The bearer token is missing or wrong", List.of()))
                            .header("www-authenticate", "Bearer")
                            .build();
            case ELSEWHERE ->
                    problem(
                            403,
                            "Only callers on this host may redrive, unless"
                                    + " octavo.redrive.bearer-token-file is set",
                            List.of());
        };
    }

    private Response permitted(@Nullable JsonNode body) {
        if (!archive.inUse()) {
            return problem(
                    404,
                    "There is nothing to redrive here: octavo.dead-letter.destination is sink",
                    List.of());
        }
        return switch (RedriveRequest.of(body)) {
            case Refused(List<Problem> problems) ->
                    problem(400, "The redrive is not understood", problems);
            case Understood understood -> run(understood);
        };
    }

    private Response run(Understood what) {
        if (!oneAtATime.tryAcquire()) {
            return problem(409, "Another redrive is under way on this instance", List.of());
        }
        try {
            return Response.ok(redrive.run(what.selection(), what.dryRun(), what.limit()))
                    .type(MediaType.APPLICATION_JSON)
                    .build();
        } catch (SdkException | IOException e) {
            LOG.warnf("redrive broken off reason=%s", Printable.quoted(reason(e)));
            return problem(
                    503, "The store of dead letters did not answer: " + reason(e), List.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return problem(503, "The service is stopping", List.of());
        } finally {
            oneAtATime.release();
        }
    }

    private static String reason(Exception e) {
        return String.valueOf(e.getMessage());
    }

    private static Response problem(int status, String title, List<Problem> problems) {
        return Response.status(status)
                .type(PROBLEM)
                .entity(Map.of("status", status, "title", title, "problems", problems))
                .build();
    }
}
