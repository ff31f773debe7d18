package dev.octavo.ingest.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
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
    private final Queue<Semaphore> retries = new ArrayDeque<>();
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
        lock.lock();
        try {
            lanes.add(event);
            startNext();
        } finally {
            lock.unlock();
        }
    }

    /// Whether no batch waits to become fuller, as when no event can be taken over until one
    /// is finished.
    public void hurry(boolean now) {
        lock.lock();
        try {
            hurried = now;
            startNext();
        } finally {
            lock.unlock();
        }
    }

    /// From now on, no batch waits to become fuller: no event will come.
    public void drain() {
        lock.lock();
        try {
            drained = true;
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
            threads.giveUp();
        } finally {
            lock.unlock();
        }
    }

    // Under the lock. What waits for its next attempt goes before what has not been tried.
    private void startNext() {
        while (!closed && requests < batching.parallelizationFactor()) {
            Semaphore turn = retries.poll();
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
            threads.start("delivery " + batch.events().getFirst().record(), () -> run(batch));
        }
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
        threads.start(
                "batching window",
                () -> {
                    Thread.sleep(wait);
                    lock.lock();
                    try {
                        timed = false;
                        startNext();
                    } finally {
                        lock.unlock();
                    }
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
            boolean free =
                    !closed && retries.isEmpty() && requests < batching.parallelizationFactor();
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

    private Optional<Batch> nextBatch() {
        return Optional.ofNullable(ready.poll()).or(this::gathered);
    }

    private final class Queueing implements Turns {
        @Override
        public void pause(Duration time) throws InterruptedException {
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

        @Override
        public void release(List<PendingEvent> done, List<PendingEvent> left) {
            Set<String> keys = keys(done);
            keys.removeAll(keys(left));
            lock.lock();
            try {
                lanes.release(keys);
                startNext();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public Batch split(Batch batch) {
            int middle = batch.size() / 2;
            Batch first = batch.with(batch.events().subList(0, middle));
            Set<String> busy = keys(first.events());
            List<PendingEvent> waiting = new ArrayList<>();
            List<PendingEvent> apart = new ArrayList<>();
            for (PendingEvent event : batch.events().subList(middle, batch.size())) {
                (busy.contains(event.lane()) ? waiting : apart).add(event);
            }
            lock.lock();
            try {
                lanes.putBack(waiting);
                if (!apart.isEmpty()) {
                    ready.add(batch.with(apart));
                }
                startNext();
            } finally {
                lock.unlock();
            }
            return first;
        }

        private static Set<String> keys(Collection<PendingEvent> events) {
            Set<String> keys = new HashSet<>();
            events.forEach(event -> keys.add(event.lane()));
            return keys;
        }
    }
}
