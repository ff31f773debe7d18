package dev.octavo.ingest.observation;

import dev.octavo.ingest.Shards;
import dev.octavo.ingest.kinesis.Worker;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/// The shards of this instance, for people who look.
@Path("/shards")
public final class ShardsResource {
    private final Shards shards;
    private final Worker worker;

    ShardsResource(Shards shards, Worker worker) {
        this.shards = shards;
        this.worker = worker;
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
                LedgerView.of(shards.total()),
                shards.statuses().stream().map(ShardsView.ShardView::of).toList());
    }
}
