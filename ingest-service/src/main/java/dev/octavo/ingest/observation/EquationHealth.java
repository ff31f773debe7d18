package dev.octavo.ingest.observation;

import dev.octavo.ingest.Shards;
import dev.octavo.ingest.progress.Ledger;

import io.smallrye.health.api.Wellness;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/// Well as long as every record that was read is accounted for. Neither readiness nor liveness:
/// a restart would only hide the defect.
@Wellness
final class EquationHealth implements HealthCheck {
    private final Shards shards;

    EquationHealth(Shards shards) {
        this.shards = shards;
    }

    @Override
    public HealthCheckResponse call() {
        Ledger total = shards.total();
        return HealthCheckResponse.named("equation")
                .status(total.balanced())
                .withData("polled", total.polled())
                .withData("delivered", total.delivered())
                .withData("filtered", total.filtered())
                .withData("deadLettered", total.deadLettered())
                .withData("inFlight", total.inFlight())
                .withData("returned", total.returned())
                .build();
    }
}
