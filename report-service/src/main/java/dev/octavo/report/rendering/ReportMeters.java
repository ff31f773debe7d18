package dev.octavo.report.rendering;

import dev.octavo.report.lifecycle.Report;
import dev.octavo.report.lifecycle.ReportState;

import io.micrometer.core.instrument.MeterRegistry;

import jakarta.inject.Singleton;

import java.util.function.Supplier;

/// Counts what became of reports, and how long attempts took.
@Singleton
class ReportMeters {
    private final MeterRegistry registry;

    ReportMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /// Times one attempt, from finding the template to storing the document.
    Attempt timed(Supplier<Attempt> attempt) {
        return registry.timer("octavo.attempts").record(attempt);
    }

    /// Counts a report that reached its end.
    void concluded(Report report) {
        String status = report.state().status().word();
        registry.counter("octavo.reports", "status", status).increment();
        if (report.state() instanceof ReportState.Completed(_, var document, _)) {
            registry.counter("octavo.pages").increment(document.pages());
            registry.counter("octavo.rows").increment((double) document.rows());
        }
    }
}
