package dev.octavo.ingest.observation;

import dev.octavo.ingest.Shards;
import dev.octavo.ingest.kinesis.Worker;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready once the worker takes part in reading the stream.
@Readiness
final class WorkerHealth implements HealthCheck {
    private final Worker worker;
    private final Shards shards;

    WorkerHealth(Worker worker, Shards shards) {
        this.worker = worker;
        this.shards = shards;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("worker")
                .status(worker.running())
                .withData("worker", worker.id())
                .withData("shards", shards.statuses().size())
                .build();
    }
}
