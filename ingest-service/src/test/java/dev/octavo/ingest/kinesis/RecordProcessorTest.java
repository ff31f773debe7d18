package dev.octavo.ingest.kinesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.octavo.ingest.Configured;
import dev.octavo.ingest.Flows;
import dev.octavo.ingest.Shards;
import dev.octavo.ingest.delivery.SinkAnswer.Accepted;
import dev.octavo.ingest.progress.Capacity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import software.amazon.kinesis.lifecycle.events.InitializationInput;
import software.amazon.kinesis.lifecycle.events.ProcessRecordsInput;
import software.amazon.kinesis.lifecycle.events.ShardEndedInput;
import software.amazon.kinesis.lifecycle.events.ShutdownRequestedInput;
import software.amazon.kinesis.processor.RecordProcessorCheckpointer;
import software.amazon.kinesis.retrieval.KinesisClientRecord;
import software.amazon.kinesis.retrieval.kpl.ExtendedSequenceNumber;

import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

@Timeout(20)
class RecordProcessorTest {
    private static final String SHARD = "shardId-0";
    private static final String END = "SHARD_END";

    private final List<String> checkpoints = new ArrayList<>();
    private final HeldBySelf leases = new HeldBySelf();
    private final Shards shards =
            Flows.shards(
                    _ -> new Accepted(Optional.empty()),
                    new Capacity(1_000_000, 100),
                    Map.of(),
                    (_, _) -> {});
    private final RecordProcessor processor =
            new RecordProcessor(
                    shards,
                    leases,
                    Configured.by(
                            KinesisConfig.class,
                            "octavo.kinesis",
                            Map.of("stream-name", "orders", "checkpoint-interval", "1h")),
                    Clock.systemUTC(),
                    () -> {});

    @Test
    void aShardWhoseRecordsWereAllTakenIsFinished() {
        initialize();
        read("1", "2");

        end();

        assertThat(checkpoints).containsExactly(END);
    }

    @Test
    void theEndIsNotWrittenForAShardThatWasGivenBack() {
        initialize();
        read("1");
        processor.shutdownRequested(
                ShutdownRequestedInput.builder().checkpointer(checkpointer()).build());
        read("2");

        assertThatThrownBy(this::end).hasMessageContaining("were not taken here");

        assertThat(checkpoints).containsExactly("1/0");
    }

    @Test
    void theEndIsNotWrittenByAServiceThatStopsButTheShardIsGivenBack() {
        initialize();
        read("1");
        shards.stopAccepting();
        leases.stopping = true;
        read("2");

        assertThatThrownBy(this::end).hasMessageContaining("were not taken here");
        assertThatThrownBy(this::end).hasMessageContaining("were not taken here");

        assertThat(checkpoints).containsExactly("1/0");
        assertThat(leases.released).containsExactly(SHARD);
    }

    private void initialize() {
        processor.initialize(
                InitializationInput.builder()
                        .shardId(SHARD)
                        .extendedSequenceNumber(ExtendedSequenceNumber.TRIM_HORIZON)
                        .build());
    }

    private void read(String... sequences) {
        processor.processRecords(
                ProcessRecordsInput.builder()
                        .checkpointer(checkpointer())
                        .records(
                                Arrays.stream(sequences)
                                        .map(RecordProcessorTest::record)
                                        .collect(Collectors.toList()))
                        .build());
    }

    private void end() {
        processor.shardEnded(ShardEndedInput.builder().checkpointer(checkpointer()).build());
    }

    private static KinesisClientRecord record(String sequence) {
        String event =
                "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"/s\",\"type\":\"t\"}"
                        .formatted(sequence);
        return KinesisClientRecord.builder()
                .sequenceNumber(sequence)
                .partitionKey("key")
                .approximateArrivalTimestamp(Instant.now())
                .data(ByteBuffer.wrap(event.getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    /// Notes what is checkpointed: KCL's interface has two dozen methods, of which two are used.
    private RecordProcessorCheckpointer checkpointer() {
        return (RecordProcessorCheckpointer)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {RecordProcessorCheckpointer.class},
                        (_, method, arguments) -> {
                            assertThat(method.getName()).isEqualTo("checkpoint");
                            checkpoints.add(
                                    arguments == null ? END : arguments[0] + "/" + arguments[1]);
                            return null;
                        });
    }

    private static final class HeldBySelf implements LeaseView {
        private final List<String> released = new ArrayList<>();
        private boolean stopping;

        @Override
        public String token(String shardId) {
            return "this";
        }

        @Override
        public void release(String shardId) {
            released.add(shardId);
        }

        @Override
        public boolean stopping() {
            return stopping;
        }
    }
}
