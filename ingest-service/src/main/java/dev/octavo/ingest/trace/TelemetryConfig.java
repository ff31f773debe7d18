package dev.octavo.ingest.trace;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Where spans and metrics are sent, if anywhere.
@ConfigMapping(prefix = "octavo.telemetry")
public interface TelemetryConfig {
    /// The URL of a collector that takes OTLP over HTTP (protobuf), such as
    /// `http://collector:4318`; spans go to `/v1/traces` below it, metrics to `/v1/metrics`.
    /// Default: `OTEL_EXPORTER_OTLP_ENDPOINT`, else none, and then there are no spans, and
    /// metrics are at `/q/metrics` only.
    @WithDefault("${OTEL_EXPORTER_OTLP_ENDPOINT:}")
    Optional<URI> otlpEndpoint();

    /// Headers of each request to the collector, such as `authorization=Bearer%20abc`; several are
    /// separated by commas, and what is no plain character in a value is written as `%XX`. Never
    /// logged. Default: `OTEL_EXPORTER_OTLP_HEADERS`, which is written likewise, else none.
    @WithDefault("${OTEL_EXPORTER_OTLP_HEADERS:}")
    Optional<String> otlpHeaders();

    /// Which part of the events without a `traceparent` gets a trace of its own, from 0 to 1. An
    /// event with one is traced if its producer's span is. Default: 1.
    @WithDefault("1")
    double sampleRatio();

    /// How often metrics are sent, at least every second. Default: 1 min.
    @WithDefault("1m")
    Duration metricsInterval();
}
