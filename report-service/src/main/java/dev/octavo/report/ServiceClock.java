package dev.octavo.report;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.Duration;

/// Produces the one clock of the service. It ticks in milliseconds, so that a time that went
/// through the journal equals the time in memory.
@Singleton
final class ServiceClock {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }
}
