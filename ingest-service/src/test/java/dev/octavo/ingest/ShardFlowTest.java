package dev.octavo.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.octavo.ingest.deadletter.DeadLetter;
import dev.octavo.ingest.delivery.Answer;
import dev.octavo.ingest.delivery.Sink;
import dev.octavo.ingest.delivery.SinkAnswer;
import dev.octavo.ingest.delivery.SinkAnswer.Accepted;
import dev.octavo.ingest.delivery.SinkAnswer.Rejected;
import dev.octavo.ingest.progress.Capacity;
import dev.octavo.ingest.progress.Ledger;
import dev.octavo.ingest.progress.Position;
import dev.octavo.ingest.translation.ShardRecord;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

@Timeout(20)
class ShardFlowTest {
    private static final SinkAnswer ACCEPTED = new Accepted(Optional.empty());
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Queue<DeadLetter> letters = new ConcurrentLinkedQueue<>();
    private final CountDownLatch defect = new CountDownLatch(1);
    private final Map<String, String> filter = new HashMap<>();

    @Test
    void everyRecordGetsItsFate() throws Exception {
        ShardFlow flow =
                flow(
                        message ->
                                message.headers().toString().contains("refused")
                                        ? new Rejected(new Answer(OptionalInt.of(400), ""))
                                        : ACCEPTED,
                        100);

        accept(flow, 1, event("a"));
        accept(flow, 2, "malformed");
        accept(flow, 3, event("refused"));
        accept(flow, 3, event("read again"));

        assertThat(flow.awaitIdle(PATIENCE)).isTrue();
        assertThat(flow.status().ledger()).isEqualTo(new Ledger(3, 1, 0, 2, 0, 0));
        assertThat(flow.checkpointable()).contains(Position.of("3"));
        assertThat(letters)
                .extracting(DeadLetter::cause)
                .containsExactlyInAnyOrder(DeadLetter.Cause.MALFORMED, DeadLetter.Cause.REJECTED);
        await().until(() -> flow.status().bytesInFlight() == 0);
    }

    @ParameterizedTest
    @CsvSource({"kept, 1, 1, 1", "dropped, 1, 2, 0", "dead-lettered, 1, 1, 1"})
    void whatTheFilterDoesNotWantIsFilteredAndWhatItCannotReadIsTreatedAsConfigured(
            String treatment, long delivered, long filtered, long deadLettered) throws Exception {
        filter.put("criteria", "{\"Filters\":[{\"Pattern\":{\"data\":{\"id\":[\"a\"]}}}]}");
        filter.put("unparsable", treatment);
        ShardFlow flow = flow(_ -> ACCEPTED, 100);

        accept(flow, 1, event("a"));
        accept(flow, 2, event("b"));
        accept(flow, 3, "no JSON");

        assertThat(flow.awaitIdle(PATIENCE)).isTrue();
        assertThat(flow.status().ledger())
                .isEqualTo(new Ledger(3, delivered, filtered, deadLettered, 0, 0));
        assertThat(flow.checkpointable()).contains(Position.of("3"));
        // What is kept cannot be translated either.
        assertThat(letters)
                .extracting(DeadLetter::cause)
                .hasSize((int) deadLettered)
                .allMatch(
                        cause ->
                                cause
                                        == (treatment.equals("kept")
                                                ? DeadLetter.Cause.MALFORMED
                                                : DeadLetter.Cause.UNPARSABLE));
    }

    @Test
    void aFlowThatIsFullTakesNothingMoreAndLeavesTheCheckpointBehind() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        ShardFlow flow =
                flow(
                        _ -> {
                            open.await();
                            return ACCEPTED;
                        },
                        1);
        accept(flow, 1, event("a"));

        boolean taken = taken(flow, record(2, event("b")), false);
        open.countDown();

        assertThat(taken).isFalse();
        assertThat(flow.awaitIdle(PATIENCE)).isTrue();
        // Were it taken, a checkpoint would jump over the second one.
        assertThat(taken(flow, record(3, event("c")), true)).isFalse();
        assertThat(flow.checkpointable()).contains(Position.of("1"));
    }

    @Test
    void whatIsInFlightWhenTheFlowEndsIsReturned() throws Exception {
        CountDownLatch sending = new CountDownLatch(1);
        ShardFlow flow =
                flow(
                        _ -> {
                            sending.countDown();
                            new CountDownLatch(1).await();
                            return ACCEPTED;
                        },
                        10);
        accept(flow, 1, event("a"));
        accept(flow, 2, event("b"));
        sending.await();

        flow.close();

        assertThat(flow.status().ledger()).isEqualTo(new Ledger(2, 0, 0, 0, 0, 2));
        assertThat(flow.checkpointable()).isEmpty();
    }

    @Test
    void aDefectStopsTheFlowAndTheRecordStaysInFlight() throws Exception {
        ShardFlow flow =
                flow(
                        _ -> {
                            throw new IllegalStateException("a defect, on purpose");
                        },
                        10);
        accept(flow, 1, event("a"));

        defect.await();

        assertThat(taken(flow, record(2, event("b")), true)).isFalse();
        assertThat(flow.status().ledger().inFlight()).isEqualTo(1);
    }

    private void accept(ShardFlow flow, int sequence, String data) throws InterruptedException {
        assertThat(taken(flow, record(sequence, data), true)).isTrue();
    }

    private static boolean taken(ShardFlow flow, ShardRecord record, boolean wanted)
            throws InterruptedException {
        return flow.accept(record.data().length, () -> record, () -> wanted);
    }

    private static ShardRecord record(int sequence, String data) {
        return new ShardRecord(
                "shardId-0",
                Position.of(Integer.toString(sequence)),
                "key" + sequence,
                Instant.now(),
                data.getBytes(StandardCharsets.UTF_8));
    }

    private static String event(String id) {
        return "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"/s\",\"type\":\"t\"}"
                .formatted(id);
    }

    private ShardFlow flow(Sink sink, int maximumRecords) {
        return Flows.flow(
                sink,
                new Capacity(1_000_000, maximumRecords),
                Map.of("filter", filter),
                (letter, _) -> letters.add(letter),
                defect::countDown);
    }
}
