package dev.octavo.report.rendering;

import dev.octavo.engine.ReportEngine;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Produces the one engine of the service, which holds the parsed fonts.
@Singleton
final class EngineProducer {
    @Produces
    @Singleton
    ReportEngine engine() {
        return ReportEngine.create();
    }
}
