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

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;

/// Events in the answers of the sink, which go to the reply sink.
@Timeout(20)
class RepliesTest {
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
    void aReplyIsForwardedBeforeTheEventIsDelivered() throws Exception {
        HttpMessage reply = reply("reply");
        AtomicInteger attempts = new AtomicInteger();
        Dispatcher dispatcher =
                dispatcher(
                        _ -> new Accepted(Optional.of(reply)),
                        message -> {
                            assertThat(message).isSameAs(reply);
                            return attempts.incrementAndGet() < 3 ? RETRYABLE : ACCEPTED;
                        });

        dispatcher.offer(pending.event("a"));

        assertThat(told.next()).isEqualTo("delivered a-1 attempts=4");
        assertThat(attempts).hasValue(3);
    }

    @Test
    void aRejectedReplyIsGivenUp() throws Exception {
        Answer answer = new Answer(OptionalInt.of(400), "");
        Dispatcher dispatcher =
                dispatcher(_ -> new Accepted(Optional.of(reply(""))), _ -> new Rejected(answer));

        dispatcher.offer(pending.event("a"));

        assertThat(told.next())
                .isEqualTo(
                        "undeliverable a-1 " + new Undeliverable(Cause.REPLY_REJECTED, 1, answer));
    }

    @Test
    void aReplyThatIsNotTakenDelaysItsOwnKeyOnly() throws Exception {
        AtomicInteger answers = new AtomicInteger();
        Dispatcher dispatcher =
                dispatcher(
                        _ -> new Accepted(Optional.of(reply("" + answers.incrementAndGet()))),
                        message -> message.body().text().equals("1") ? RETRYABLE : ACCEPTED);

        dispatcher.offer(pending.event("a"));
        dispatcher.offer(pending.event("a"));
        dispatcher.offer(pending.event("b"));
        dispatcher.offer(pending.event("b"));

        assertThat(told.next()).isEqualTo("delivered b-3 attempts=2");
        assertThat(told.next()).isEqualTo("delivered b-4 attempts=2");
        assertThat(told.all()).isEmpty();
    }

    private static HttpMessage reply(String body) {
        return new HttpMessage(
                List.of(new HttpMessage.Header("ce-specversion", "1.0")),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private Dispatcher dispatcher(Sink sink, Sink replySink) {
        Backoff backoff = new Backoff(Duration.ofNanos(1), Duration.ofMillis(1));
        Dispatcher dispatcher =
                new Dispatcher(
                        new Route(
                                sink,
                                Optional.of(replySink),
                                Map.of(),
                                new RetryPolicy(backoff, -1, RetryPolicy.NO_END, 12)),
                        Batching.singly(ContentMode.BINARY, 1),
                        told,
                        Clock.systemUTC());
        dispatchers.add(dispatcher);
        return dispatcher;
    }
}
