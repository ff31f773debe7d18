package dev.octavo.report.rendering;

import dev.octavo.report.lifecycle.Report;
import dev.octavo.report.lifecycle.ReportState;
import dev.octavo.report.log.LogLine;

import io.micrometer.core.instrument.MeterRegistry;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import java.util.function.Supplier;

/// Counts and logs what became of reports, and how long attempts took.
@Singleton
class ReportObservation {
    private static final Logger LOG = Logger.getLogger(ReportObservation.class);

    private final MeterRegistry meters;

    ReportObservation(MeterRegistry meters) {
        this.meters = meters;
    }

    /// Times one attempt, from finding the template to storing the document.
    Attempt timed(Supplier<Attempt> attempt) {
        return meters.timer("octavo.attempts").record(attempt);
    }

    /// Notes a report that reached its end.
    void concluded(Report report) {
        String status = report.state().status().word();
        meters.counter("octavo.reports", "status", status).increment();
        LogLine line =
                LogLine.of("report " + status)
                        .with("report", report.order().id())
                        .with("attempt", report.attempts());
        switch (report.state()) {
            case ReportState.Completed(var template, var document, _) -> {
                meters.counter("octavo.pages").increment(document.pages());
                meters.counter("octavo.rows").increment((double) document.rows());
                line.with("template", template.name())
                        .with("version", template.version())
                        .with("pages", document.pages())
                        .with("rows", document.rows())
                        .with("bytes", document.bytes())
                        .with("key", document.key());
            }
            case ReportState.Failed(var failure, _) ->
                    line.with("failure", failure.type()).with("detail", failure.detail());
            case ReportState.Queued _,
                    ReportState.Rendering _,
                    ReportState.Cancelled _,
                    ReportState.Expired _ -> {
                // No attempt ends so: there is nothing to add.
            }
        }
        line.info(LOG);
    }
}
