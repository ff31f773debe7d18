package dev.octavo.ingest.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.octavo.contracts.Problem;
import dev.octavo.ingest.delivery.Answer;
import dev.octavo.ingest.delivery.Backoff;
import dev.octavo.ingest.delivery.HttpMessage;
import dev.octavo.ingest.delivery.HttpMessage.Header;
import dev.octavo.ingest.delivery.Sink;
import dev.octavo.ingest.delivery.SinkAnswer;
import dev.octavo.ingest.delivery.SinkAnswer.Accepted;
import dev.octavo.ingest.delivery.SinkAnswer.Rejected;
import dev.octavo.ingest.delivery.SinkAnswer.Retryable;
import dev.octavo.ingest.progress.Position;
import dev.octavo.ingest.translation.ShardRecord;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import software.amazon.awssdk.core.exception.SdkClientException;

import java.io.UncheckedIOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

@Timeout(20)
class SafeKeepingTest {
    private static final Backoff QUICK = new Backoff(Duration.ofNanos(1), Duration.ofMillis(1));
    private static final SinkAnswer REFUSED =
            new Rejected(new Answer(OptionalInt.of(413), "\"too large\""));
    private static final SinkAnswer DOWN =
            new Retryable(new Answer(OptionalInt.of(503), ""), Optional.empty());

    @Test
    void whatTheSinkRefusesIsSentAgainUntilItIsTaken() throws Exception {
        Deque<SinkAnswer> answers =
                new ArrayDeque<>(List.of(DOWN, REFUSED, REFUSED, new Accepted(Optional.empty())));
        List<HttpMessage> sent = new ArrayList<>();
        SafeKeeping keeping =
                keeping(
                        message -> {
                            sent.add(message);
                            return answers.poll();
                        });

        keeping.keep(letter("key"), () -> true);

        assertThat(sent).hasSize(4);
        assertThat(keeping.waiting()).isZero();
    }

    @Test
    void theEventTellsTheRecordAndTheCauseTheSameEachTime() throws Exception {
        List<HttpMessage> sent = new ArrayList<>();
        SafeKeeping keeping =
                keeping(
                        message -> {
                            sent.add(message);
                            return new Accepted(Optional.empty());
                        });

        keeping.keep(letter("key"), () -> true);
        keeping.keep(letter("key"), () -> true);

        assertThat(sent)
                .allSatisfy(
                        message ->
                                assertThat(message.headers())
                                        .contains(
                                                new Header("ce-id", "shardId-0:49:malformed"),
                                                new Header("ce-type", SinkDestination.TYPE),
                                                new Header("ce-source", "/kinesis/orders"),
                                                new Header("ce-partitionkey", "key"),
                                                new Header("content-type", "application/json")));
        assertThat(sent.getFirst().body().text()).contains("\"cause\" : \"malformed\"");
    }

    @Test
    void aPartitionKeyThatNoAttributeMayHaveStandsInTheLetterOnly() throws Exception {
        List<HttpMessage> sent = new ArrayList<>();
        SafeKeeping keeping =
                keeping(
                        message -> {
                            sent.add(message);
                            return new Accepted(Optional.empty());
                        });

        keeping.keep(letter("a\r\nce-id: forged"), () -> true);

        assertThat(sent.getFirst().headers())
                .noneMatch(header -> header.name().equals("ce-partitionkey"))
                .allMatch(header -> header.value().chars().allMatch(c -> c >= ' '));
        assertThat(sent.getFirst().body().text())
                .contains("\"partitionKey\" : \"a\\r\\nce-id: forged\"");
    }

    @Test
    void aStoreThatIsAwayIsTriedAgain() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        SafeKeeping keeping =
                new SafeKeeping(
                        new S3Destination(
                                () -> {
                                    attempts.incrementAndGet();
                                    throw SdkClientException.create("away");
                                },
                                "bucket",
                                "prefix",
                                "orders",
                                Clock.systemUTC()),
                        QUICK);
        Thread keeper = Thread.currentThread();
        Thread.ofVirtual()
                .start(
                        () -> {
                            while (attempts.get() < 5) {
                                Thread.onSpinWait();
                            }
                            keeper.interrupt();
                        });

        // It would go on for ever: only whoever gives the record back ends it.
        assertThatThrownBy(() -> keeping.keep(letter("key"), () -> true))
                .isInstanceOf(InterruptedException.class);
        assertThat(attempts).hasValueGreaterThanOrEqualTo(5);
    }

    @Test
    void anInterruptThatTheClientSwallowsStillEndsIt() {
        AtomicBoolean wanted = new AtomicBoolean(true);
        SafeKeeping keeping =
                new SafeKeeping(
                        new S3Destination(
                                () -> {
                                    wanted.set(false);
                                    Thread.currentThread().interrupt();
                                    throw new UncheckedIOException(
                                            new SocketException("Closed by interrupt"));
                                },
                                "bucket",
                                "prefix",
                                "orders",
                                Clock.systemUTC()),
                        QUICK);

        assertThatThrownBy(() -> keeping.keep(letter("key"), wanted::get))
                .isInstanceOf(InterruptedException.class);
        assertThat(keeping.waiting()).isZero();
    }

    private static SafeKeeping keeping(Sink sink) {
        return new SafeKeeping(new SinkDestination(sink, "orders", Clock.systemUTC()), QUICK);
    }

    private static DeadLetter letter(String partitionKey) {
        return DeadLetter.malformed(
                new ShardRecord(
                        "shardId-0",
                        Position.of("49"),
                        partitionKey,
                        Instant.parse("2026-02-03T04:05:06.789Z"),
                        "{".getBytes(StandardCharsets.UTF_8)),
                List.of(Problem.at("", "no JSON")));
    }
}
