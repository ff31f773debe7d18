package dev.octavo.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// What a dispatcher tells of its events, in words.
final class Told implements Outcomes {
    private final BlockingQueue<String> outcomes = new LinkedBlockingQueue<>();
    private final Answer failure;

    /// @param failure what is answered whenever a delivery fails
    Told(Answer failure) {
        this.failure = failure;
    }

    /// The next outcome; null when there is none for ten seconds.
    String next() throws InterruptedException {
        return outcomes.poll(10, TimeUnit.SECONDS);
    }

    /// All outcomes that nobody has asked for.
    Collection<String> all() {
        return outcomes;
    }

    @Override
    public void delivered(PendingEvent event, int attempts) {
        outcomes.add("delivered " + event.event().id() + " attempts=" + attempts);
    }

    @Override
    public void undeliverable(PendingEvent event, Undeliverable why) {
        outcomes.add("undeliverable " + event.event().id() + " " + why);
    }

    @Override
    public void failed(List<PendingEvent> events, Answer answer, int attempts, Duration nextAfter) {
        assertThat(answer).isEqualTo(failure);
    }

    @Override
    public void broken(Throwable defect) {
        outcomes.add("broken " + defect);
    }
}
