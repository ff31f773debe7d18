package dev.octavo.ingest.kinesis;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

/// Ties the worker to the life of the service.
@Singleton
final class WorkerLifecycle {
    private final Instance<Worker> worker;

    WorkerLifecycle(Instance<Worker> worker) {
        this.worker = worker;
    }

    /// @throws ConfigurationException when a value is absurd: then the service does not start
    void start(@Observes StartupEvent event) {
        try {
            worker.get().start();
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(e.getMessage(), e);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        worker.get().stop();
    }
}
