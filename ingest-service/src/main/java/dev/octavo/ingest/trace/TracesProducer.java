package dev.octavo.ingest.trace;

import dev.octavo.logging.Printable;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.net.URI;
import java.time.Clock;

/// Makes traces where an endpoint is configured, and else nothing.
@Singleton
final class TracesProducer {
    private final TelemetryConfig config;
    private final String service;
    private final String streamName;

    TracesProducer(
            TelemetryConfig config,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "octavo.kinesis.stream-name") String streamName) {
        this.config = config;
        this.service = service;
        this.streamName = streamName;
    }

    /// @throws IllegalArgumentException naming the key whose value is absurd
    @Produces
    @Singleton
    Traces traces(Clock clock) {
        if (!(config.sampleRatio() >= 0 && config.sampleRatio() <= 1)) {
            throw new IllegalArgumentException(
                    "octavo.telemetry.sample-ratio: is "
                            + config.sampleRatio()
                            + "; expected 0 to 1");
        }
        if (config.metricsInterval().toSeconds() < 1) {
            throw new IllegalArgumentException(
                    "octavo.telemetry.metrics-interval: is "
                            + config.metricsInterval()
                            + "; expected 1s or more");
        }
        return config.otlpEndpoint()
                .<Traces>map(
                        endpoint ->
                                new OtlpTraces(
                                        below(endpoint, "v1/traces"),
                                        OtlpHeaders.of(config),
                                        config.sampleRatio(),
                                        service,
                                        streamName,
                                        clock))
                .orElse(Traces.NONE);
    }

    void close(@Disposes Traces traces) throws Exception {
        if (traces instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }

    private static URI below(URI endpoint, String path) {
        boolean http = "http".equals(endpoint.getScheme()) || "https".equals(endpoint.getScheme());
        if (!http || endpoint.getHost() == null) {
            throw new IllegalArgumentException(
                    "octavo.telemetry.otlp-endpoint: is "
                            + Printable.quoted(endpoint.toString())
                            + "; expected http://host[:port] or https://…");
        }
        String base = endpoint.toString();
        return URI.create(base.endsWith("/") ? base + path : base + "/" + path);
    }
}
