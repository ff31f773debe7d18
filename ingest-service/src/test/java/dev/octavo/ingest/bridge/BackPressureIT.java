package dev.octavo.ingest.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;

import dev.octavo.ingest.bridge.RecordingSink.Received;
import dev.octavo.ingest.bridge.RecordingSink.Reply;
import dev.octavo.localcloud.LocalCloud;
import dev.octavo.localcloud.junit.WithLocalCloud;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/// A stream that holds several times what may be in flight, a sink that is down, and the options of
/// the JVM that the chart gives. `-Doctavo.outage=PT30M` keeps the sink down for half an hour.
@WithLocalCloud
class BackPressureIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration OUTAGE =
            Duration.parse(System.getProperty("octavo.outage", "PT5S"));
    private static final int KIB = 1024;

    /// How the stream is read, and what is on it.
    enum Load {
        /// More than one answer of Kinesis may hold.
        POLLED("polling", 2, 256 * KIB, 160, 16),
        /// Each an answer, and more than may be in flight: a shard has one at a time. The emulator
        /// counts a little beside the data.
        POLLED_AND_AS_LARGE_AS_KINESIS_TAKES("polling", 4, 10 * KIB * KIB - KIB, 8, 16),
        /// Less than the others: the emulator sends all that a shard has as one message.
        SENT("fan-out", 2, 64 * KIB, 160, 4);

        private final String retrieval;
        private final int shards;
        private final int bytes;
        private final int records;
        private final int boundInMebibytes;

        Load(String retrieval, int shards, int bytes, int records, int boundInMebibytes) {
            this.retrieval = retrieval;
            this.shards = shards;
            this.bytes = bytes;
            this.records = records;
            this.boundInMebibytes = boundInMebibytes;
        }

        Map<String, String> settings(CborFront kinesis) {
            return Map.of(
                    "AWS_ENDPOINT_URL_KINESIS",
                    kinesis.uri().toString(),
                    "OCTAVO_CIRCUIT_MAXIMUM_WAIT",
                    "2s",
                    "OCTAVO_DELIVERY_MAXIMUM_BYTES_IN_FLIGHT",
                    boundInMebibytes + "M",
                    "OCTAVO_KINESIS_RETRIEVAL",
                    retrieval);
        }

        String event(int number) {
            String event =
                    """
                    {"specversion":"1.0","id":"event-%d","source":"/test","type":"tested","data":"%s"}\
                    """;
            return event.formatted(number, "x".repeat(bytes - event.length()));
        }

        long bound() {
            return boundInMebibytes * 1024L * KIB;
        }

        /// A shard has one record in flight however large it is.
        long mostInFlight() {
            return Math.max(bound(), shards * (2L * bytes + KIB));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whileTheSinkIsDownReadingWaitsAndNothingIsLost(Load load, LocalCloud cloud) {
        AtomicBoolean down = new AtomicBoolean(true);
        Queue<String> accepted = new ConcurrentLinkedQueue<>();
        try (RecordingSink sink = new RecordingSink();
                CborFront kinesis = new CborFront(cloud.endpoints().kinesis());
                Bridge bridge =
                        new Bridge(cloud, load.shards, sink.uri(), load.settings(kinesis))) {
            sink.forget();
            sink.answer(event -> down.get() ? Reply.status(503) : accept(event, accepted));
            allowTheLargest(cloud, bridge.streamName());
            IntStream.range(0, load.records)
                    .forEach(
                            i ->
                                    bridge.putOn(
                                            i % load.shards,
                                            load.shards,
                                            "key-" + i % 40,
                                            load.event(i)));

            bridge.start();
            await().atMost(PATIENCE).until(() -> readingPaused(bridge, load.shards));
            await().during(OUTAGE)
                    .atMost(OUTAGE.plus(PATIENCE))
                    .until(
                            () ->
                                    readingPaused(bridge, load.shards)
                                            && inFlight(bridge) <= load.mostInFlight());
            assertThat(inFlight(bridge)).isGreaterThanOrEqualTo(load.bound() / 2);
            down.set(false);

            await().atMost(PATIENCE).until(() -> accepted.size() >= load.records);
            assertThat(accepted).doesNotHaveDuplicates();
            assertThat(bridge.process().isAlive()).isTrue();
            assertThat(bridge.shards().at("/total/balanced").asBoolean()).isTrue();
        }
    }

    // A stream takes 1 MiB unless told otherwise.
    private static void allowTheLargest(LocalCloud cloud, String stream) {
        String arn =
                cloud.kinesis()
                        .describeStreamSummary(it -> it.streamName(stream))
                        .streamDescriptionSummary()
                        .streamARN();
        cloud.kinesis().updateMaxRecordSize(it -> it.streamARN(arn).maxRecordSizeInKiB(10 * KIB));
    }

    private static Reply accept(Received event, Queue<String> accepted) {
        accepted.add(event.id());
        return Reply.status(202);
    }

    private static boolean readingPaused(Bridge bridge, int held) {
        List<JsonNode> shards = shards(bridge);
        return shards.size() == held
                && shards.stream().allMatch(it -> it.path("readingPaused").asBoolean());
    }

    private static long inFlight(Bridge bridge) {
        return shards(bridge).stream().mapToLong(it -> it.path("bytesInFlight").asLong()).sum();
    }

    private static List<JsonNode> shards(Bridge bridge) {
        return StreamSupport.stream(bridge.shards().path("shards").spliterator(), false).toList();
    }
}
