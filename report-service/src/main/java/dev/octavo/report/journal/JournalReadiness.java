package dev.octavo.report.journal;

import dev.octavo.report.Freshness;
import dev.octavo.report.lifecycle.JournalUnavailableException;
import dev.octavo.report.log.LogLine;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

import java.time.Clock;

/// Ready while the journal's table can be reached.
@Readiness
@Singleton
class JournalReadiness implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(JournalReadiness.class);

    private final JournalTable table;
    private final Freshness<Boolean> reachable;

    JournalReadiness(JournalTable table, Clock clock) {
        this.table = table;
        this.reachable = new Freshness<>(clock, this::isReachable);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("journal")
                .withData("table", table.name())
                .status(reachable.get())
                .build();
    }

    private boolean isReachable() {
        try {
            table.check();
            return true;
        } catch (JournalUnavailableException e) {
            LogLine.of("journal not reachable")
                    .with("table", table.name())
                    .with("cause", e.getCause())
                    .warn(LOG);
            return false;
        }
    }
}
