package dev.octavo.ingest.delivery;

import dev.octavo.ingest.delivery.RetryPolicy.Verdict.GiveUp;
import dev.octavo.ingest.delivery.RetryPolicy.Verdict.TryAgain;
import dev.octavo.ingest.delivery.SinkAnswer.Accepted;
import dev.octavo.ingest.delivery.SinkAnswer.Rejected;
import dev.octavo.ingest.delivery.SinkAnswer.Retryable;
import dev.octavo.ingest.delivery.Undeliverable.Cause;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;

/// Delivers the events of one shard: so many requests at once, each lane in order. An event
/// that waits for its next attempt keeps its lane and gives up its request, so that other lanes
/// go on.
public final class Dispatcher {
    private final Route route;
    private final Outcomes outcomes;
    private final Clock clock;
    private final int maximumRequests;
    private final ReentrantLock lock = new ReentrantLock();
    private final Lanes lanes = new Lanes();
    private final Queue<Semaphore> retries = new ArrayDeque<>();
    private final Set<Thread> threads = new HashSet<>();
    private int requests;
    private boolean closed;

    /// What came of all attempts of one message.
    private sealed interface Result {
        record Taken(Optional<HttpMessage> reply, int attempts) implements Result {}

        record GivenUp(Undeliverable why) implements Result {}
    }

    /// @param parallelizationFactor how many requests may be open at once, above zero
    public Dispatcher(Route route, int parallelizationFactor, Outcomes outcomes, Clock clock) {
        this.route = route;
        this.maximumRequests = parallelizationFactor;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /// Takes an event over. Events of one partition key are delivered in the order in which
    /// they are offered.
    public void offer(PendingEvent event) {
        lock.lock();
        try {
            lanes.add(event);
            startNext();
        } finally {
            lock.unlock();
        }
    }

    /// Gives up everything: open requests are broken off, and nothing more is told to the
    /// outcomes.
    public void close() {
        lock.lock();
        try {
            closed = true;
            threads.forEach(Thread::interrupt);
        } finally {
            lock.unlock();
        }
    }

    // Under the lock. What waits for its next attempt goes before what has not been tried.
    private void startNext() {
        while (!closed && requests < maximumRequests) {
            Semaphore turn = retries.poll();
            if (turn != null) {
                requests++;
                turn.release();
                continue;
            }
            Optional<PendingEvent> next = lanes.take();
            if (next.isEmpty()) {
                return;
            }
            requests++;
            PendingEvent event = next.get();
            Thread thread =
                    Thread.ofVirtual()
                            .name("delivery " + event.record())
                            .uncaughtExceptionHandler((_, e) -> outcomes.broken(e))
                            .unstarted(() -> run(event));
            threads.add(thread);
            thread.start();
        }
    }

    private void run(PendingEvent event) {
        try {
            deliver(event);
        } catch (InterruptedException e) {
            // Only close() interrupts: whoever closed knows what is still in flight.
            Thread.currentThread().interrupt();
        } finally {
            lock.lock();
            try {
                threads.remove(Thread.currentThread());
                requests--;
                lanes.release(event);
                startNext();
            } finally {
                lock.unlock();
            }
        }
    }

    private void deliver(PendingEvent event) throws InterruptedException {
        HttpMessage message = BinaryMode.message(event.event(), route.overrides());
        switch (attempt(route.sink(), message, event)) {
            case Result.GivenUp(Undeliverable why) -> outcomes.undeliverable(event, why);
            case Result.Taken(Optional<HttpMessage> reply, int attempts) -> {
                if (reply.isPresent() && route.replySink().isPresent()) {
                    forward(reply.get(), route.replySink().get(), event, attempts);
                } else {
                    outcomes.delivered(event, attempts);
                }
            }
        }
    }

    private void forward(HttpMessage reply, Sink replySink, PendingEvent event, int attempts)
            throws InterruptedException {
        switch (attempt(replySink, reply, event)) {
            case Result.Taken(_, int replyAttempts) ->
                    outcomes.delivered(event, attempts + replyAttempts);
            case Result.GivenUp(Undeliverable why) ->
                    outcomes.undeliverable(
                            event,
                            new Undeliverable(
                                    Cause.REPLY_REJECTED, why.attempts(), why.lastAnswer()));
        }
    }

    private Result attempt(Sink sink, HttpMessage message, PendingEvent event)
            throws InterruptedException {
        for (int attempts = 1; ; attempts++) {
            switch (sink.send(message)) {
                case Accepted(Optional<HttpMessage> reply) -> {
                    return new Result.Taken(reply, attempts);
                }
                case Rejected(Answer answer) -> {
                    return new Result.GivenUp(new Undeliverable(Cause.REJECTED, attempts, answer));
                }
                case Retryable retryable -> {
                    RetryPolicy.Verdict verdict =
                            route.policy()
                                    .verdict(
                                            retryable,
                                            attempts,
                                            event.record().arrival(),
                                            clock.instant(),
                                            ThreadLocalRandom.current());
                    switch (verdict) {
                        case GiveUp(Cause cause) -> {
                            return new Result.GivenUp(
                                    new Undeliverable(cause, attempts, retryable.answer()));
                        }
                        case TryAgain(Duration after) -> {
                            outcomes.failed(event, retryable.answer(), attempts, after);
                            pause(after);
                        }
                    }
                }
            }
        }
    }

    private void pause(Duration time) throws InterruptedException {
        lock.lock();
        try {
            requests--;
            startNext();
        } finally {
            lock.unlock();
        }
        Thread.sleep(time);
        Semaphore turn = new Semaphore(0);
        lock.lock();
        try {
            retries.add(turn);
            startNext();
        } finally {
            lock.unlock();
        }
        turn.acquire();
    }
}
