package dev.octavo.ingest.delivery;

import dev.octavo.ingest.delivery.BatchAnswer.Failure;
import dev.octavo.ingest.delivery.BatchAnswer.Item;
import dev.octavo.ingest.delivery.RetryPolicy.Verdict.GiveUp;
import dev.octavo.ingest.delivery.RetryPolicy.Verdict.TryAgain;
import dev.octavo.ingest.delivery.SinkAnswer.Accepted;
import dev.octavo.ingest.delivery.SinkAnswer.Rejected;
import dev.octavo.ingest.delivery.SinkAnswer.Retryable;
import dev.octavo.ingest.delivery.Undeliverable.Cause;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;

/// Delivers one batch until each of its events is delivered or given up: attempts, partial
/// failures, bisecting, ages. The rules are those of Lambda's event source mapping
/// (`docs/reference/event-source-mapping.md`); one event alone is a batch of one.
final class BatchDelivery {
    private static final OptionalInt TOO_LARGE = OptionalInt.of(413);

    private final Route route;
    private final Batching batching;
    private final SinkProtocol protocol;
    private final Replies replies;
    private final Outcomes outcomes;
    private final Clock clock;
    private final Turns turns;

    BatchDelivery(Route route, Batching batching, Outcomes outcomes, Clock clock, Turns turns) {
        this.route = route;
        this.batching = batching;
        this.protocol = SinkProtocol.of(batching, route.overrides());
        this.replies = new Replies(route, outcomes, clock, turns);
        this.outcomes = outcomes;
        this.clock = clock;
        this.turns = turns;
    }

    /// Returns once nothing of the batch is left here: it is done with and its lanes are released,
    /// or it waits in the queue for its next attempt.
    void deliver(Batch batch) throws InterruptedException {
        Optional<Batch> next = withoutOld(batch);
        while (next.isPresent()) {
            next = attempt(next.get());
            if (next.isPresent()) {
                next = withoutOld(next.get());
            }
        }
    }

    private Optional<Batch> attempt(Batch batch) throws InterruptedException {
        return switch (new TracedAttempt(batch).send(route.sink(), protocol)) {
            case Accepted accepted -> {
                BatchAnswer answer = protocol.read(accepted, batch.events());
                settle(batch, answer.items());
                int done = answer.items().size();
                yield answer.failure().isPresent()
                        ? failed(batch.from(done), answer.failure().get(), true, done > 0)
                        : Optional.empty();
            }
            case Rejected(Answer answer) -> rejected(batch, answer);
            case Retryable(Answer answer, Optional<Duration> retryAfter) ->
                    failed(batch, new Failure(answer, retryAfter), functionError(answer), false);
        };
    }

    // Whether the sink failed with this batch, rather than being away or busy for any batch. A
    // request that breaks off or takes too long may be the batch's doing.
    private static boolean functionError(Answer answer) {
        return answer.status().isEmpty()
                || (answer.status().getAsInt() >= 500 && answer.status().getAsInt() != 503);
    }

    private void settle(Batch batch, List<Item> items) throws InterruptedException {
        int attempts = batch.failures() + 1;
        for (int i = 0; i < items.size(); i++) {
            PendingEvent event = batch.events().get(i);
            switch (items.get(i)) {
                case Item.Taken(Optional<HttpMessage> reply) ->
                        replies.forward(event, reply, attempts);
                case Item.Refused(Answer answer) ->
                        outcomes.undeliverable(
                                event, new Undeliverable(Cause.REJECTED, attempts, answer));
            }
        }
        done(batch, items.size());
    }

    private void done(Batch batch, int events) {
        if (events > 0) {
            turns.release(
                    batch.events().subList(0, events),
                    batch.events().subList(events, batch.size()));
        }
    }

    private Optional<Batch> rejected(Batch batch, Answer answer) throws InterruptedException {
        boolean cut = batching.bisect() || answer.status().equals(TOO_LARGE);
        if (batch.size() == 1 || !cut) {
            return giveUp(batch.failed(answer, true), Cause.REJECTED);
        }
        return Optional.of(turns.split(batch.failed(answer, false)));
    }

    /// @param functionError whether cutting the batch in two may help
    /// @param moved whether the answer has cut it already, at the first event that failed
    private Optional<Batch> failed(
            Batch batch, Failure failure, boolean functionError, boolean moved)
            throws InterruptedException {
        boolean cut = batching.bisect() && functionError && (moved || batch.size() > 1);
        Optional<Batch> young = withoutOld(batch.failed(failure.answer(), !cut));
        if (young.isEmpty()) {
            return Optional.empty();
        }
        Batch tried = young.get();
        Retryable answer = new Retryable(failure.answer(), failure.retryAfter());
        if (cut) {
            Duration after =
                    route.policy().pause(answer, tried.failures(), ThreadLocalRandom.current());
            return later(tried, after, !moved && tried.size() > 1);
        }
        return switch (route.policy()
                .verdict(answer, tried.attempts(), ThreadLocalRandom.current())) {
            case GiveUp(Cause cause) -> giveUp(tried, cause);
            case TryAgain(Duration after) -> later(tried, after, false);
        };
    }

    private Optional<Batch> later(Batch batch, Duration after, boolean inHalves) {
        outcomes.failed(batch.events(), batch.lastAnswer().orElseThrow(), batch.failures(), after);
        if (inHalves) {
            turns.retryHalves(batch, after);
        } else {
            turns.retry(batch, after);
        }
        return Optional.empty();
    }

    private Optional<Batch> giveUp(Batch batch, Cause cause) throws InterruptedException {
        for (PendingEvent event : batch.events()) {
            outcomes.undeliverable(event, undeliverable(batch, cause));
        }
        done(batch, batch.size());
        return Optional.empty();
    }

    // A record that has become too old is not sent any more, not even once.
    private Optional<Batch> withoutOld(Batch batch) throws InterruptedException {
        List<PendingEvent> young = new ArrayList<>(batch.size());
        List<PendingEvent> old = new ArrayList<>();
        for (PendingEvent event : batch.events()) {
            boolean expired = route.policy().tooOld(event.record().arrival(), clock.instant());
            (expired ? old : young).add(event);
        }
        if (old.isEmpty()) {
            return Optional.of(batch);
        }
        for (PendingEvent event : old) {
            outcomes.undeliverable(event, undeliverable(batch, Cause.TOO_OLD));
        }
        turns.release(old, young);
        return young.isEmpty() ? Optional.empty() : Optional.of(batch.with(young));
    }

    private static Undeliverable undeliverable(Batch batch, Cause cause) {
        return new Undeliverable(
                cause,
                batch.failures(),
                batch.lastAnswer().orElse(Answer.none("too old when it was read, never sent")));
    }
}
