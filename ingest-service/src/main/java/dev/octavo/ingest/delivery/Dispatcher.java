package dev.octavo.ingest.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

/// Delivers the events of one shard: gathers them into batches, opens so many requests at once,
/// and keeps each lane in order. A batch that waits for its next attempt keeps its lanes and
/// gives up its request, so that other lanes go on.
public final class Dispatcher {
    private final Batching batching;
    private final Clock clock;
    private final BatchDelivery delivery;
    private final ReentrantLock lock = new ReentrantLock();
    private final Lanes lanes = new Lanes();

    /// Threads that wait to send a reply once more.
    private final Queue<Semaphore> paused = new ArrayDeque<>();

    /// What has been tried, and may be sent again now.
    private final Queue<Batch> retries = new ArrayDeque<>();

    /// What was cut off a batch.
    private final Queue<Batch> ready = new ArrayDeque<>();

    private final Threads threads;
    private int requests;
    private boolean timed;
    private boolean hurried;
    private boolean drained;
    private boolean closed;

    public Dispatcher(Route route, Batching batching, Outcomes outcomes, Clock clock) {
        this.batching = batching;
        this.clock = clock;
        this.threads = new Threads(outcomes::broken);
        this.delivery = new BatchDelivery(route, batching, outcomes, clock, new Queueing());
    }

    /// Takes an event over. Events of one partition key are delivered in the order in which
    /// they are offered.
    public void offer(PendingEvent event) {
        change(() -> lanes.add(event));
    }

    /// Whether no batch waits to become fuller, as when no event can be taken over until one
    /// is finished.
    public void hurry(boolean now) {
        change(() -> hurried = now);
    }

    /// From now on, no batch waits to become fuller: no event will come.
    public void drain() {
        change(() -> drained = true);
    }

    /// Gives up everything: open requests are broken off, and nothing more is told to the
    /// outcomes.
    public void close() {
        lock.lock();
        try {
            closed = true;
            threads.giveUp();
        } finally {
            lock.unlock();
        }
    }

    // Whatever changes may let a request be opened.
    private void change(Runnable how) {
        lock.lock();
        try {
            how.run();
            startNext();
        } finally {
            lock.unlock();
        }
    }

    // Under the lock.
    private void startNext() {
        while (mayOpenRequest()) {
            Semaphore turn = paused.poll();
            if (turn != null) {
                requests++;
                turn.release();
                continue;
            }
            Optional<Batch> next = nextBatch();
            if (next.isEmpty()) {
                return;
            }
            requests++;
            Batch batch = next.get();
            threads.startSending(
                    "delivery " + batch.events().getFirst().record(), () -> run(batch));
        }
    }

    private boolean mayOpenRequest() {
        return !closed && requests < batching.parallelizationFactor();
    }

    // What has been tried goes before what has not.
    private Optional<Batch> nextBatch() {
        return Optional.ofNullable(retries.poll())
                .or(() -> Optional.ofNullable(ready.poll()))
                .or(this::gathered);
    }

    private Optional<Batch> gathered() {
        Optional<PendingEvent> first = lanes.first();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Duration wait = waitToBecomeFuller(first.get());
        if (wait.isPositive()) {
            lookAgainAfter(wait);
            return Optional.empty();
        }
        return Optional.of(Batch.of(lanes.take(batching.batchSize(), batching.maximumBytes())));
    }

    private Duration waitToBecomeFuller(PendingEvent first) {
        boolean full =
                lanes.takeable() >= batching.batchSize()
                        || lanes.takeableBytes() >= batching.maximumBytes();
        if (full || hurried || drained || batching.window().isZero()) {
            return Duration.ZERO;
        }
        return batching.window().minus(Duration.between(first.inFlight().since(), clock.instant()));
    }

    private void lookAgainAfter(Duration wait) {
        if (timed) {
            return;
        }
        timed = true;
        after(wait, "batching window", () -> timed = false);
    }

    private void after(Duration time, String name, Runnable change) {
        threads.start(
                name,
                () -> {
                    Thread.sleep(time);
                    change(change);
                });
    }

    // One thread delivers batch after batch: to make one for each costs more than it does.
    private void run(Batch first) throws InterruptedException {
        Optional<Batch> batch = Optional.of(first);
        while (batch.isPresent()) {
            delivery.deliver(batch.get());
            batch = following();
        }
    }

    /// The batch whose request takes the place of the one that has ended.
    private Optional<Batch> following() {
        lock.lock();
        try {
            requests--;
            boolean free = mayOpenRequest() && paused.isEmpty();
            Optional<Batch> next = free ? nextBatch() : Optional.empty();
            if (next.isPresent()) {
                requests++;
            }
            startNext();
            return next;
        } finally {
            lock.unlock();
        }
    }

    private final class Queueing implements Turns {
        @Override
        public void retry(Batch batch, Duration after) {
            after(after, waiting(batch), () -> retries.add(batch));
        }

        @Override
        public void retryHalves(Batch batch, Duration after) {
            after(after, waiting(batch), () -> retries.add(firstHalf(batch)));
        }

        @Override
        public void pause(Duration time) throws InterruptedException {
            change(() -> requests--);
            Thread.sleep(time);
            Semaphore turn = new Semaphore(0);
            change(() -> paused.add(turn));
            turn.acquire();
        }

        private static String waiting(Batch batch) {
            return "next attempt of " + batch.events().getFirst().record();
        }

        @Override
        public void release(List<PendingEvent> done, List<PendingEvent> left) {
            Set<String> keys = Batch.lanes(done);
            keys.removeAll(Batch.lanes(left));
            change(() -> lanes.release(keys));
        }

        @Override
        public Batch split(Batch batch) {
            lock.lock();
            try {
                Batch first = firstHalf(batch);
                startNext();
                return first;
            } finally {
                lock.unlock();
            }
        }

        // Under the lock.
        private Batch firstHalf(Batch batch) {
            Halves halves = Halves.of(batch);
            lanes.putBack(halves.waiting());
            halves.apart().ifPresent(ready::add);
            return halves.first();
        }
    }
}
