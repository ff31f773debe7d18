package dev.octavo.report.storage;

import dev.octavo.report.Freshness;
import dev.octavo.report.log.LogLine;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

import java.time.Clock;

/// Ready while the bucket of the documents can be reached.
@Readiness
@Singleton
class StorageReadiness implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(StorageReadiness.class);

    private final S3DocumentStore store;
    private final String bucket;
    private final Freshness<Boolean> reachable;

    StorageReadiness(S3DocumentStore store, StorageConfig config, Clock clock) {
        this.store = store;
        this.bucket = config.bucket();
        this.reachable = new Freshness<>(clock, this::isReachable);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("storage")
                .withData("bucket", bucket)
                .status(reachable.get())
                .build();
    }

    private boolean isReachable() {
        try {
            store.check();
            return true;
        } catch (StorageUnavailableException e) {
            LogLine.of("storage not reachable")
                    .with("bucket", bucket)
                    .with("cause", e.getCause())
                    .warn(LOG);
            return false;
        }
    }
}
