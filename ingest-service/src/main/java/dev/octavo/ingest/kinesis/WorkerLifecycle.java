package dev.octavo.ingest.kinesis;

import static jakarta.interceptor.Interceptor.Priority.LIBRARY_BEFORE;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;

import jakarta.annotation.Priority;
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

    /// Before any other observer, so that a value that is absurd is told of here: as one line,
    /// and without a stack trace, as Quarkus does when a [ConfigurationException] has no cause.
    void start(@Observes @Priority(LIBRARY_BEFORE) StartupEvent event) {
        try {
            worker.get().start();
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(e.getMessage());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        worker.get().stop();
    }
}
