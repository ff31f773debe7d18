package dev.octavo.ingest.delivery;

import dev.octavo.ingest.delivery.Batching.SinkKind;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Makes the route out of the configuration, which it checks.
@Singleton
final class RouteProducer {
    /// More connections than all shards of one process ever need: the parallelization factor is
    /// the bound.
    private static final int CONNECTIONS = 1000;

    private final DeliveryConfig config;

    RouteProducer(DeliveryConfig config) {
        this.config = config;
    }

    /// @throws IllegalArgumentException naming the key whose value is missing or absurd
    @Produces
    @Singleton
    Route route(Vertx vertx, Clock clock) {
        Requirement.positive("octavo.delivery.connect-timeout", config.connectTimeout());
        Requirement.positive("octavo.delivery.timeout", config.timeout());
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
        HttpClient client =
                vertx.createHttpClient(
                        new HttpClientOptions()
                                .setConnectTimeout((int) config.connectTimeout().toMillis()),
                        new PoolOptions().setHttp1MaxSize(CONNECTIONS));
        URI sink =
                config.sink()
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "octavo.delivery.sink: missing; expected the URL"
                                                        + " of the sink, here or in K_SINK"));
        Optional<URI> replySink = config.replySink();
        return new Route(
                new HttpSink(
                        client,
                        Requirement.http("octavo.delivery.sink", sink),
                        config.timeout(),
                        replySink.isPresent() || config.sinkKind() == SinkKind.DIRECT,
                        clock),
                replySink
                        .map(uri -> Requirement.http("octavo.delivery.reply-sink", uri))
                        .map(uri -> new HttpSink(client, uri, config.timeout(), false, clock)),
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
