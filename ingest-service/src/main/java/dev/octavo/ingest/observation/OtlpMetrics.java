package dev.octavo.ingest.observation;

import dev.octavo.ingest.trace.OtlpHeaders;
import dev.octavo.ingest.trace.TelemetryConfig;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.registry.otlp.OtlpConfig;
import io.micrometer.registry.otlp.OtlpMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/// Sends the metrics of `/q/metrics` by OTLP too, where an endpoint is configured.
@Singleton
final class OtlpMetrics {
    private final TelemetryConfig config;
    private final String service;
    private @Nullable MeterRegistry registry;

    OtlpMetrics(
            TelemetryConfig config,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.config = config;
        this.service = service;
    }

    void start(@Observes StartupEvent event) {
        config.otlpEndpoint().ifPresent(this::send);
    }

    private void send(URI endpoint) {
        registry = new OtlpMeterRegistry(new Settings(endpoint), Clock.SYSTEM);
        Metrics.addRegistry(registry);
    }

    void stop(@Observes ShutdownEvent event) {
        if (registry != null) {
            registry.close();
        }
    }

    private final class Settings implements OtlpConfig {
        private final String url;
        private final Map<String, String> headers = OtlpHeaders.of(config);

        Settings(URI endpoint) {
            String base = endpoint.toString();
            url = base + (base.endsWith("/") ? "" : "/") + "v1/metrics";
        }

        @Override
        public @Nullable String get(String key) {
            return null;
        }

        @Override
        public String url() {
            return url;
        }

        @Override
        public Map<String, String> headers() {
            return headers;
        }

        @Override
        public Duration step() {
            return config.metricsInterval();
        }

        @Override
        public Map<String, String> resourceAttributes() {
            return Map.of("service.name", service);
        }
    }
}
