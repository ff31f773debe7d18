package dev.octavo.report.request;

import dev.octavo.report.log.LogLine;

import io.micrometer.core.instrument.MeterRegistry;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// Counts and logs the events that were not handled.
@Singleton
class Refusals {
    private static final Logger LOG = Logger.getLogger(Refusals.class);

    private final MeterRegistry meters;

    Refusals(MeterRegistry meters) {
        this.meters = meters;
    }

    /// Notes one.
    ///
    /// @param source of the event, as far as it is known
    /// @param id of the event, as far as it is known
    /// @return the URI of this occurrence, by which it can be found in the log
    String note(EventProblem problem, @Nullable String source, @Nullable String id) {
        String occurrence = "urn:uuid:" + UUID.randomUUID();
        meters.counter("octavo.events.refused", "problem", problem.type().uri().toString())
                .increment();
        LogLine line =
                LogLine.of("event not handled")
                        .with("status", problem.status())
                        .with("problem", problem.type().uri())
                        .with("detail", problem.detail())
                        .with("source", source)
                        .with("event", id)
                        .with("instance", occurrence);
        if (problem.retryAfter().isPresent()) {
            line.info(LOG);
        } else {
            line.warn(LOG);
        }
        return occurrence;
    }
}
