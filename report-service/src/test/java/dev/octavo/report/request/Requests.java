package dev.octavo.report.request;

import com.fasterxml.jackson.databind.JsonNode;

import dev.octavo.report.source.SourceConfig;

import io.quarkus.runtime.configuration.MemorySize;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A request reader as the service configures it, and readings of JSON text with it.
final class Requests {
    static final String BUCKET = "octavo-datasets";

    private Requests() {}

    static RequestReader reader() {
        return reader("en", "UTC", 1 << 20);
    }

    static RequestReader reader(String locale, String timeZone, long maxInlineBytes) {
        return new RequestReader(
                new FixedRequestConfig(locale, timeZone, maxInlineBytes), new FixedSourceConfig());
    }

    static RequestReading read(String json, UnknownFields unknownFields) {
        return reader().read(tree(json), json.length(), unknownFields);
    }

    static JsonNode tree(String json) {
        return switch (JsonText.parse(json.getBytes(StandardCharsets.UTF_8))) {
            case JsonParsing.Parsed(JsonNode value) -> value;
            case JsonParsing.Malformed malformed -> throw new AssertionError(malformed.toString());
        };
    }

    /// The configuration by default.
    static RequestConfig config() {
        return new FixedRequestConfig("en", "UTC", 1 << 20);
    }

    private record FixedRequestConfig(String defaultLocale, String defaultTimeZone, long maxInline)
            implements RequestConfig {
        @Override
        public MemorySize maxInlineBytes() {
            return new MemorySize(BigInteger.valueOf(maxInline));
        }

        @Override
        public int maxBatchEvents() {
            return 100;
        }

        @Override
        public Duration maxBatchDuration() {
            return Duration.ofMinutes(1);
        }
    }

    private record FixedSourceConfig() implements SourceConfig {
        @Override
        public Optional<List<String>> allowedBuckets() {
            return Optional.of(List.of(BUCKET));
        }

        @Override
        public MemorySize maxBytes() {
            return new MemorySize(BigInteger.valueOf(1 << 20));
        }
    }
}
