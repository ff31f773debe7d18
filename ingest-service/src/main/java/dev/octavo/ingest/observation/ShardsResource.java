package dev.octavo.ingest.observation;

import dev.octavo.ingest.Shards;
import dev.octavo.ingest.delivery.SinkFactory;
import dev.octavo.ingest.kinesis.Worker;
import dev.octavo.logging.Printable;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import java.util.List;
import java.util.Map;

/// The shards of this instance, for people who look.
@Path("/shards")
public final class ShardsResource {
    private final Shards shards;
    private final Worker worker;
    private final SinkFactory sinks;

    ShardsResource(Shards shards, Worker worker, SinkFactory sinks) {
        this.shards = shards;
        this.worker = worker;
        this.sinks = sinks;
    }

    /// Every shard whose lease is held, and the books of all.
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public ShardsView shards() {
        return new ShardsView(
                worker.streamName(),
                worker.applicationName(),
                worker.id(),
                worker.running(),
                sinkViews(),
                LedgerView.of(shards.total()),
                shards.statuses().stream().map(ShardsView.ShardView::of).toList());
    }

    /// Why records of a shard wait.
    @GET
    @Path("/{shard}/blocked")
    @Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
    public Response blocked(@PathParam("shard") String shardId) {
        return shards.statuses().stream()
                .filter(status -> status.shardId().equals(shardId))
                .findFirst()
                .map(status -> Response.ok(BlockedView.of(status, sinkViews())))
                .map(answer -> answer.type(MediaType.APPLICATION_JSON).build())
                .orElseGet(() -> notHeld(shardId));
    }

    private static Response notHeld(String shardId) {
        String title =
                "This instance does not hold the lease of shard %s"
                        .formatted(Printable.quoted(shardId));
        return Response.status(Response.Status.NOT_FOUND)
                .type("application/problem+json")
                .entity(Map.of("status", 404, "title", title))
                .build();
    }

    private List<SinkView> sinkViews() {
        return sinks.circuits().stream().map(SinkView::of).toList();
    }
}
