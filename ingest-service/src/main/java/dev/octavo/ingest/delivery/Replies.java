package dev.octavo.ingest.delivery;

import dev.octavo.ingest.delivery.RetryPolicy.Verdict.GiveUp;
import dev.octavo.ingest.delivery.RetryPolicy.Verdict.TryAgain;
import dev.octavo.ingest.delivery.SinkAnswer.Accepted;
import dev.octavo.ingest.delivery.SinkAnswer.Rejected;
import dev.octavo.ingest.delivery.SinkAnswer.Retryable;
import dev.octavo.ingest.delivery.Undeliverable.Cause;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/// Hands the events that the sink replies with to the reply sink. Only then is an event
/// delivered.
final class Replies {
    private final Route route;
    private final Outcomes outcomes;
    private final Clock clock;
    private final Turns turns;

    Replies(Route route, Outcomes outcomes, Clock clock, Turns turns) {
        this.route = route;
        this.outcomes = outcomes;
        this.clock = clock;
        this.turns = turns;
    }

    /// Ends an event that the sink has taken over.
    ///
    /// @param reply what the sink replied to it
    /// @param attempts how many deliveries that took
    void forward(PendingEvent event, Optional<HttpMessage> reply, int attempts)
            throws InterruptedException {
        if (reply.isEmpty() || route.replySink().isEmpty()) {
            outcomes.delivered(event, attempts);
            return;
        }
        Sink sink = route.replySink().get();
        for (int replyAttempts = 1; ; replyAttempts++) {
            switch (sink.send(reply.get())) {
                case Accepted _ -> {
                    outcomes.delivered(event, attempts + replyAttempts);
                    return;
                }
                case Rejected(Answer answer) -> {
                    giveUp(event, replyAttempts, answer);
                    return;
                }
                case Retryable retryable -> {
                    if (!again(event, retryable, replyAttempts)) {
                        return;
                    }
                }
            }
        }
    }

    private boolean again(PendingEvent event, Retryable retryable, int attempts)
            throws InterruptedException {
        RetryPolicy policy = route.policy();
        if (policy.tooOld(event.record().arrival(), clock.instant())) {
            giveUp(event, attempts, retryable.answer());
            return false;
        }
        return switch (policy.verdict(retryable, attempts, ThreadLocalRandom.current())) {
            case GiveUp _ -> {
                giveUp(event, attempts, retryable.answer());
                yield false;
            }
            case TryAgain(Duration after) -> {
                outcomes.failed(List.of(event), retryable.answer(), attempts, after);
                turns.pause(after);
                yield true;
            }
        };
    }

    private void giveUp(PendingEvent event, int attempts, Answer answer)
            throws InterruptedException {
        outcomes.undeliverable(event, new Undeliverable(Cause.REPLY_REJECTED, attempts, answer));
    }
}
