package dev.octavo.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.ingest.delivery.Batching.ContentMode;
import dev.octavo.ingest.delivery.SinkAnswer.Accepted;
import dev.octavo.ingest.delivery.SinkAnswer.Rejected;
import dev.octavo.ingest.delivery.SinkAnswer.Retryable;
import dev.octavo.ingest.delivery.Undeliverable.Cause;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

@Timeout(20)
class DispatcherTest {
    private static final SinkAnswer ACCEPTED = new Accepted(Optional.empty());
    private static final Answer UNAVAILABLE = new Answer(OptionalInt.of(503), "");
    private static final SinkAnswer RETRYABLE = new Retryable(UNAVAILABLE, Optional.empty());

    private final Pending pending = new Pending();
    private final Told told = new Told(UNAVAILABLE);
    private final List<Dispatcher> dispatchers = new ArrayList<>();

    @AfterEach
    void close() {
        dispatchers.forEach(Dispatcher::close);
    }

    @Test
    void anAcceptedEventIsDelivered() throws Exception {
        Dispatcher dispatcher = dispatcher(_ -> ACCEPTED, 1);

        dispatcher.offer(pending.event("a"));

        assertThat(told.next()).isEqualTo("delivered a-1 attempts=1");
    }

    @Test
    void aFailedDeliveryIsTriedAgain() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        Dispatcher dispatcher =
                dispatcher(_ -> attempts.incrementAndGet() < 3 ? RETRYABLE : ACCEPTED, 1);

        dispatcher.offer(pending.event("a"));

        assertThat(told.next()).isEqualTo("delivered a-1 attempts=3");
    }

    @Test
    void theSecondOfAKeyWaitsForTheFirstHoweverOftenThatFails() throws Exception {
        Map<String, Integer> failures = new ConcurrentHashMap<>(Map.of("a-1", 5));
        List<String> sent = new ArrayList<>();
        Dispatcher dispatcher =
                dispatcher(
                        message -> {
                            sent.add(id(message));
                            return failures.merge(id(message), -1, Integer::sum) >= 0
                                    ? RETRYABLE
                                    : ACCEPTED;
                        },
                        1);

        dispatcher.offer(pending.event("a"));
        dispatcher.offer(pending.event("a"));

        assertThat(told.next()).isEqualTo("delivered a-1 attempts=6");
        assertThat(told.next()).isEqualTo("delivered a-2 attempts=1");
        assertThat(sent).containsExactly("a-1", "a-1", "a-1", "a-1", "a-1", "a-1", "a-2");
    }

    @Test
    void aPoisonEventDelaysItsOwnKeyOnly() throws Exception {
        Dispatcher dispatcher =
                dispatcher(message -> id(message).equals("a-1") ? RETRYABLE : ACCEPTED, 1);

        dispatcher.offer(pending.event("a"));
        dispatcher.offer(pending.event("a"));
        dispatcher.offer(pending.event("b"));
        dispatcher.offer(pending.event("b"));

        assertThat(told.next()).isEqualTo("delivered b-3 attempts=1");
        assertThat(told.next()).isEqualTo("delivered b-4 attempts=1");
    }

    @Test
    void noMoreRequestsAreOpenThanAllowed() throws Exception {
        AtomicInteger open = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch three = new CountDownLatch(3);
        Dispatcher dispatcher =
                dispatcher(
                        _ -> {
                            most.accumulateAndGet(open.incrementAndGet(), Math::max);
                            three.countDown();
                            three.await();
                            open.decrementAndGet();
                            return ACCEPTED;
                        },
                        3);

        for (int i = 0; i < 30; i++) {
            dispatcher.offer(pending.event("key" + i));
        }

        for (int i = 0; i < 30; i++) {
            assertThat(told.next()).startsWith("delivered");
        }
        assertThat(most).hasValue(3);
    }

    @Test
    void aRejectedEventIsGivenUpAtOnce() throws Exception {
        Answer answer = new Answer(OptionalInt.of(400), "");
        Dispatcher dispatcher = dispatcher(_ -> new Rejected(answer), 1);

        dispatcher.offer(pending.event("a"));

        assertThat(told.next())
                .isEqualTo("undeliverable a-1 " + new Undeliverable(Cause.REJECTED, 1, answer));
    }

    @Test
    void anEventWhoseAttemptsAreUsedUpIsGivenUp() throws Exception {
        Dispatcher dispatcher = dispatcher(_ -> RETRYABLE, 1, 2);

        dispatcher.offer(pending.event("a"));

        assertThat(told.next())
                .isEqualTo(
                        "undeliverable a-1 "
                                + new Undeliverable(Cause.RETRIES_EXHAUSTED, 3, UNAVAILABLE));
    }

    @Test
    void afterClosingNothingIsToldAnyMore() throws Exception {
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        Dispatcher dispatcher =
                dispatcher(
                        _ -> {
                            sending.countDown();
                            try {
                                new CountDownLatch(1).await();
                                return ACCEPTED;
                            } catch (InterruptedException e) {
                                interrupted.countDown();
                                throw e;
                            }
                        },
                        1);
        dispatcher.offer(pending.event("a"));
        dispatcher.offer(pending.event("b"));
        sending.await();

        dispatcher.close();

        interrupted.await();
        assertThat(told.all()).isEmpty();
    }

    @Test
    void aDefectIsTold() throws Exception {
        Dispatcher dispatcher =
                dispatcher(
                        _ -> {
                            throw new IllegalStateException("defect");
                        },
                        1);

        dispatcher.offer(pending.event("a"));

        assertThat(told.next()).isEqualTo("broken java.lang.IllegalStateException: defect");
    }

    private static String id(HttpMessage message) {
        return message.headers().stream()
                .filter(header -> header.name().equals("ce-id"))
                .map(HttpMessage.Header::value)
                .findFirst()
                .orElseThrow();
    }

    private Dispatcher dispatcher(Sink sink, int parallelizationFactor) {
        return dispatcher(sink, parallelizationFactor, -1);
    }

    private Dispatcher dispatcher(Sink sink, int parallelizationFactor, int maximumRetries) {
        Backoff backoff = new Backoff(Duration.ofNanos(1), Duration.ofMillis(1));
        Dispatcher dispatcher =
                new Dispatcher(
                        new Route(
                                sink,
                                Optional.empty(),
                                Map.of(),
                                new RetryPolicy(backoff, maximumRetries, RetryPolicy.NO_END, 12)),
                        Batching.singly(ContentMode.BINARY, parallelizationFactor),
                        told,
                        Clock.systemUTC());
        dispatchers.add(dispatcher);
        return dispatcher;
    }
}
