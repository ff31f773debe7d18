package dev.octavo.ingest.delivery;

import dev.octavo.ingest.delivery.Redelivery.Delivered;
import dev.octavo.ingest.delivery.Redelivery.Refused;
import dev.octavo.ingest.delivery.Redelivery.Unavailable;
import dev.octavo.ingest.delivery.SinkAnswer.Accepted;
import dev.octavo.ingest.delivery.SinkAnswer.Rejected;
import dev.octavo.ingest.delivery.SinkAnswer.Retryable;
import dev.octavo.ingest.translation.Event;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/// Delivers one event on its own, over the same route as the shards' events, while somebody
/// waits for the outcome: with few attempts, and whatever the age of its record.
public final class Redeliverer {
    private static final int ATTEMPTS = 3;
    private static final Backoff BACKOFF =
            new Backoff(Duration.ofMillis(200), Duration.ofSeconds(2));

    private final Route route;

    public Redeliverer(Route route) {
        this.route = route;
    }

    /// Delivers the event, and forwards what the sink replies.
    ///
    /// @throws InterruptedException when this side gave up; whether the event arrived is open
    public Redelivery deliver(Event event) throws InterruptedException {
        HttpMessage message = BinaryMode.message(event, route.overrides());
        for (int attempts = 1; ; attempts++) {
            switch (exchange(message)) {
                case Accepted _ -> {
                    return new Delivered(attempts);
                }
                case Rejected(Answer answer) -> {
                    return new Refused(answer);
                }
                case Retryable(Answer answer, _) -> {
                    if (attempts == ATTEMPTS) {
                        return new Unavailable(answer);
                    }
                    Thread.sleep(BACKOFF.after(attempts, ThreadLocalRandom.current()));
                }
            }
        }
    }

    private SinkAnswer exchange(HttpMessage message) throws InterruptedException {
        SinkAnswer answer = route.sink().send(message);
        Optional<HttpMessage> reply =
                answer instanceof Accepted accepted
                        ? accepted.content().filter(BrokerProtocol::isEvent)
                        : Optional.empty();
        return reply.isPresent() && route.replySink().isPresent()
                ? route.replySink().get().send(reply.get())
                : answer;
    }
}
