package dev.octavo.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Values that are legal one by one, but missing or at odds with each other, are refused by
/// name, all of them at once.
class ContradictionTest {
    @Test
    void everythingThatIsMissingIsToldAtOnce() {
        var refusal =
                catchThrowable(
                        () -> Chart.render(Release.OCTAVO, Chart.HOME.resolve("values.yaml")));

        assertThat(refusal)
                .hasMessageContainingAll(
                        "aws.region: missing",
                        "storage.bucket: missing",
                        "journal.tableName: missing",
                        "kinesis.streamName: missing",
                        "kinesis.applicationName: missing",
                        "trigger.deadLetterSink: missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    delivery: { mode: direct }                                    | delivery.replySink: missing
                    {delivery: { mode: direct }, kinesis: { enabled: false }}     | delivery.mode: direct is for records
                    kinesis: { startingPosition: AT_TIMESTAMP }                   | kinesis.startingPositionTimestamp: missing
                    kinesis: { startingPositionTimestamp: '2026-02-01T00:00:00Z' } | kinesis.startingPositionTimestamp: is used only
                    kinesis: { consumerArn: 'arn:aws:kinesis:r:1:stream/s/consumer/c' } | kinesis.consumerArn: is used only
                    trigger: { retry: 3 }                                         | rendering.attemptLimit: 5 attempts
                    delivery: { replySink: http://a }                             | delivery.replySink: is used only
                    delivery: { batchSize: 10 }                                   | delivery.batchSize: is used only
                    delivery: { maximumBatchingWindowInSeconds: 0 }               | delivery.maximumBatchingWindowInSeconds: is used only
                    delivery: { bisectBatchOnFunctionError: false }               | delivery.bisectBatchOnFunctionError: is used only
                    delivery: { mode: direct, replySink: http://a, contentMode: binary } | delivery.contentMode: is used only
                    telemetry: { headersSecret: collector }                       | telemetry.headersSecret: is used only
                    deadLetter: { destination: sink }                             | deadLetter.sink: missing
                    deadLetter: { sink: http://a }                                | deadLetter.sink: is used only
                    deadLetter: { destination: sink, sink: http://a, prefix: a }  | deadLetter.prefix: is used only
                    broker: { create: false }                                     | broker.name: missing
                    trigger: { deadLetterSink: { uri: http://a } }                | trigger.deadLetterSink: expected one of
                    trigger: { deadLetterSink: { createBroker: false } }          | trigger.deadLetterSink: missing
                    rendering: { attemptLimit: 12 }                               | rendering.attemptLimit: 12 attempts
                    rendering: { maxConcurrent: 5 }                               | rendering.maxConcurrent: 5 renderings
                    reportService: { scaling: { minScale: 11 } }                  | reportService.scaling.minScale: 11
                    """)
    void valuesAtOddsAreRefusedByName(String values, String message, @TempDir Path folder)
            throws IOException {
        Path odd = Files.writeString(folder.resolve("odd.yaml"), values);

        assertThatThrownBy(
                        () -> Chart.render(Release.OCTAVO, Scenario.named("minimal").values(), odd))
                .hasMessageContaining("These values do not go together")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    rendering: { attemptLimit: 11, maxConcurrent: 4 }
                    reportService: { scaling: { minScale: 11, maxScale: 0 } }
                    {rendering: { maxConcurrent: 9 }, reportService: { containerConcurrency: 0 }}
                    {delivery: { mode: direct, replySink: http://a, batchSize: 10 }}
                    {delivery: { maximumRetryAttempts: -1, maximumRecordAgeInSeconds: -1 }}
                    {deadLetter: { destination: sink, sink: http://a }}
                    """)
    void valuesThatJustFitAreTaken(String values, @TempDir Path folder) throws IOException {
        Path fitting = Files.writeString(folder.resolve("fitting.yaml"), values);

        String rendered = Chart.render(Release.OCTAVO, Scenario.named("minimal").values(), fitting);

        assertThat(rendered).contains("kind: Trigger");
    }
}
