package dev.octavo.ingest.delivery;

import dev.octavo.ingest.delivery.Batching.SinkKind;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Makes the route out of the configuration, which it checks.
@Singleton
final class RouteProducer {
    private final DeliveryConfig config;

    RouteProducer(DeliveryConfig config) {
        this.config = config;
    }

    /// @throws IllegalArgumentException naming the key whose value is missing or absurd
    @Produces
    @Singleton
    Route route(SinkFactory sinks) {
        Requirement.range(
                "octavo.delivery.maximum-records-in-flight",
                config.maximumRecordsInFlight(),
                1,
                100_000);
        Requirement.range(
                "octavo.delivery.maximum-bytes-in-flight",
                config.maximumBytesInFlight().asLongValue(),
                1,
                Long.MAX_VALUE);
        URI sink =
                config.sink()
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "octavo.delivery.sink: missing; expected the URL"
                                                        + " of the sink, here or in K_SINK"));
        Optional<URI> replySink = config.replySink();
        return new Route(
                sinks.sink(
                        Requirement.http("octavo.delivery.sink", sink),
                        replySink.isPresent() || config.sinkKind() == SinkKind.DIRECT),
                replySink
                        .map(uri -> Requirement.http("octavo.delivery.reply-sink", uri))
                        .map(sinks::replySink),
                config.ceOverrides().map(ExtensionOverrides::parse).orElse(Map.of()),
                policy());
    }

    private RetryPolicy policy() {
        Requirement.positive("octavo.delivery.initial-backoff", config.initialBackoff());
        if (config.maximumBackoff().compareTo(config.initialBackoff()) < 0) {
            throw new IllegalArgumentException(
                    "octavo.delivery.maximum-backoff: is "
                            + config.maximumBackoff()
                            + "; expected at least octavo.delivery.initial-backoff, "
                            + config.initialBackoff());
        }
        Requirement.range(
                "octavo.delivery.maximum-retry-attempts",
                config.maximumRetryAttempts(),
                -1,
                10_000);
        Requirement.range(
                "octavo.delivery.not-found-retry-attempts",
                config.notFoundRetryAttempts(),
                0,
                10_000);
        long age = config.maximumRecordAgeInSeconds();
        if (age != -1) {
            Requirement.range("octavo.delivery.maximum-record-age-in-seconds", age, 60, 604_800);
        }
        return new RetryPolicy(
                new Backoff(config.initialBackoff(), config.maximumBackoff()),
                config.maximumRetryAttempts(),
                age == -1 ? RetryPolicy.NO_END : Duration.ofSeconds(age),
                config.notFoundRetryAttempts());
    }
}
