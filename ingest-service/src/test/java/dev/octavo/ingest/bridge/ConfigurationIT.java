package dev.octavo.ingest.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.localcloud.LocalCloud;
import dev.octavo.localcloud.junit.WithLocalCloud;
import dev.octavo.localcloud.process.ChildProcess;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

@WithLocalCloud
class ConfigurationIT {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "K_SINK | '' | octavo.delivery.sink: missing",
                "K_SINK | 'ftp://sink' | octavo.delivery.sink: is",
                "OCTAVO_KINESIS_STREAM_NAME | '' | octavo.kinesis.stream-name",
                "OCTAVO_KINESIS_STREAM_NAME | 'a b' | octavo.kinesis.stream-name: is \"a b\"",
                "OCTAVO_KINESIS_APPLICATION_NAME | 'ab' | octavo.kinesis.application-name: is",
                "OCTAVO_KINESIS_TUNING | 'fast' | octavo.kinesis.tuning",
                "OCTAVO_KINESIS_STARTING_POSITION | AT_TIMESTAMP"
                        + " | octavo.kinesis.starting-position-timestamp: is missing",
                "OCTAVO_DEAD_LETTER_BUCKET | '' | octavo.dead-letter.bucket",
                "OCTAVO_DELIVERY_PARALLELIZATION_FACTOR | 11"
                        + " | octavo.delivery.parallelization-factor: is 11; expected 1 to 10",
                "OCTAVO_DELIVERY_MAXIMUM_RECORD_AGE_IN_SECONDS | 59"
                        + " | octavo.delivery.maximum-record-age-in-seconds: is 59",
                "OCTAVO_DELIVERY_BATCH_SIZE | 10001"
                        + " | octavo.delivery.batch-size: is 10001; expected 1 to 10000",
                "OCTAVO_DELIVERY_MAXIMUM_BATCHING_WINDOW_IN_SECONDS | 301"
                        + " | octavo.delivery.maximum-batching-window-in-seconds: is 301",
                "OCTAVO_DELIVERY_MAXIMUM_BATCH_BYTES | 7M"
                        + " | octavo.delivery.maximum-batch-bytes: is 7340032",
                "OCTAVO_DELIVERY_SINK_KIND | 'queue' | octavo.delivery.sink-kind",
                "OCTAVO_FILTER_CRITERIA | '{\"Filters\":[{\"Pattern\":{\"key\":[1]}}]}'"
                        + " | octavo.filter.criteria at /Filters/0/Pattern: asks for \"key\"",
                "OCTAVO_DELIVERY_TIMEOUT | 0s | octavo.delivery.timeout: is PT0S",
                "OTEL_EXPORTER_OTLP_HEADERS | 'Bearer abc' | octavo.telemetry.otlp-headers: header 1",
                "K_CE_OVERRIDES | '{' | octavo.delivery.ce-overrides:",
            })
    void anAbsurdValueStopsTheServiceWithItsKey(
            String variable, String value, String message, LocalCloud cloud) throws Exception {
        try (Bridge bridge =
                new Bridge(cloud, 1, URI.create("http://127.0.0.1:9"), settings(variable, value))) {
            ChildProcess process = bridge.startBadly();

            int exit = process.onExit().get(60, TimeUnit.SECONDS);

            assertThat(exit).isNotZero();
            String log = Files.readString(process.log());
            assertThat(log).contains(message);
            assertThat(log).as("a stack trace").doesNotContain("\tat ");
        }
    }

    private static Map<String, String> settings(String variable, String value) {
        Map<String, String> settings = new HashMap<>();
        settings.put("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9");
        settings.put(variable, value);
        return settings;
    }
}
