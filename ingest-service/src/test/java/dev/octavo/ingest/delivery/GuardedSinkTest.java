package dev.octavo.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.ingest.Configured;
import dev.octavo.ingest.delivery.SinkAnswer.Accepted;
import dev.octavo.ingest.delivery.SinkAnswer.Rejected;
import dev.octavo.ingest.delivery.SinkAnswer.Retryable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

@Timeout(30)
class GuardedSinkTest {
    private static final HttpMessage MESSAGE = new HttpMessage(List.of(), new byte[0]);
    private static final SinkAnswer ACCEPTED = new Accepted(Optional.empty());

    private final Circuit circuit = circuit("5s");

    @Test
    void aSinkThatIsDownIsLeftAloneAfterSoManyFailures() throws Exception {
        AtomicInteger sent = new AtomicInteger();
        GuardedSink sink =
                new GuardedSink(
                        _ -> {
                            sent.incrementAndGet();
                            return retryable(503);
                        },
                        circuit("1ms"),
                        new SinkTally());

        SinkAnswer last = sink.send(MESSAGE);
        for (int i = 0; i < 2; i++) {
            last = sink.send(MESSAGE);
        }

        assertThat(last).isEqualTo(retryable(503));
        assertThat(sent).hasValue(3);
        assertThat(sink.circuit().state()).isInstanceOf(CircuitState.Open.class);
    }

    @Test
    void answersThatOnlyALivingSinkGivesDoNotOpenIt() throws Exception {
        for (int status : List.of(404, 408, 409, 429)) {
            GuardedSink sink = new GuardedSink(_ -> retryable(status), circuit, new SinkTally());
            for (int i = 0; i < 10; i++) {
                sink.send(MESSAGE);
            }
        }
        GuardedSink rejecting =
                new GuardedSink(
                        _ -> new Rejected(new Answer(OptionalInt.of(400), "")),
                        circuit,
                        new SinkTally());
        for (int i = 0; i < 10; i++) {
            rejecting.send(MESSAGE);
        }

        assertThat(circuit.state()).isEqualTo(new CircuitState.Closed(0));
    }

    @Test
    void allWaitForTheOneThatTriesAndGoOnWhenTheSinkIsBack() throws Exception {
        AtomicInteger open = new AtomicInteger();
        AtomicInteger failures = new AtomicInteger(3);
        AtomicInteger mostWhileDown = new AtomicInteger();
        CountDownLatch down = new CountDownLatch(3);
        GuardedSink sink =
                new GuardedSink(
                        _ -> {
                            if (down.getCount() == 0 && failures.get() > -1) {
                                mostWhileDown.accumulateAndGet(open.incrementAndGet(), Math::max);
                                open.decrementAndGet();
                            }
                            down.countDown();
                            return failures.getAndDecrement() > 0 ? retryable(500) : ACCEPTED;
                        },
                        circuit,
                        new SinkTally());
        for (int i = 0; i < 3; i++) {
            sink.send(MESSAGE);
        }

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<SinkAnswer>> answers =
                    threads.invokeAll(Collections.nCopies(40, () -> sink.send(MESSAGE)));

            for (Future<SinkAnswer> answer : answers) {
                assertThat(answer.get()).isEqualTo(ACCEPTED);
            }
        }
        assertThat(mostWhileDown).hasValueLessThanOrEqualTo(1);
        assertThat(circuit.state()).isEqualTo(new CircuitState.Closed(0));
    }

    @Test
    void everyEventOfARequestCountsWithEachAttempt() throws Exception {
        SinkTally tally = new SinkTally();
        GuardedSink sink =
                new GuardedSink(
                        _ -> tally.invoked() < 3 ? retryable(503) : ACCEPTED, circuit, tally);
        HttpMessage batch = new HttpMessage(List.of(), new byte[0], 3);

        sink.send(batch);
        sink.send(batch);
        sink.send(MESSAGE);

        assertThat(tally.invoked()).isEqualTo(7);
        assertThat(tally.failed()).isEqualTo(3);
    }

    @Test
    void aDeliveryThatWaitsForTooLongCountsAsFailed() throws Exception {
        GuardedSink sink = new GuardedSink(_ -> retryable(503), circuit("100ms"), new SinkTally());
        for (int i = 0; i < 3; i++) {
            sink.send(MESSAGE);
        }
        Optional<Circuit.Permit> probe = sink.circuit().acquire();

        SinkAnswer answer = sink.send(MESSAGE);

        assertThat(probe).isPresent();
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Retryable.class,
                        it ->
                                assertThat(it.answer().description())
                                        .startsWith("not tried, the sink is down"));
    }

    private static Circuit circuit(String maximumWait) {
        CircuitConfig config =
                Configured.by(
                        CircuitConfig.class,
                        "octavo.circuit",
                        Map.of("failures", "3", "maximum-wait", maximumWait));
        return new Circuit("sink", config, Clock.systemUTC());
    }

    private static SinkAnswer retryable(int status) {
        return new Retryable(new Answer(OptionalInt.of(status), ""), Optional.empty());
    }
}
