package dev.octavo.ingest.delivery;

import dev.octavo.ingest.delivery.CircuitState.Admission;
import dev.octavo.ingest.delivery.CircuitState.Open;

import org.jboss.logging.Logger;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/// Leaves a sink alone that is down: all shards of this process share what one delivery has
/// found out.
public final class Circuit {
    private static final Logger LOG = Logger.getLogger(Circuit.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final String name;
    private final int threshold;
    private final Duration maximumWait;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private CircuitState state = new CircuitState.Closed(0);
    private int era;

    /// What a delivery holds while it is under way. To be given back once.
    ///
    /// @param era the circuit has opened that often before: what began before it opened last
    ///     tells nothing any more
    record Permit(int era) {}

    /// @param name of its sink, such as `sink`
    /// @param config checked by whoever makes it
    Circuit(String name, CircuitConfig config, Clock clock) {
        this.name = name;
        this.threshold = config.failures() == 0 ? Integer.MAX_VALUE : config.failures();
        this.maximumWait = config.maximumWait();
        this.clock = clock;
    }

    /// The name of its sink.
    public String name() {
        return name;
    }

    /// How it stands at this moment.
    public CircuitState state() {
        lock.lock();
        try {
            return state;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until a delivery may begin.
    ///
    /// @return empty when it still may not after the longest wait
    Optional<Permit> acquire() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long patience = maximumWait.toNanos();
            while (true) {
                Admission admission = state.ask(clock.instant());
                become(admission.next());
                if (admission.admitted()) {
                    return Optional.of(new Permit(era));
                }
                if (patience <= 0) {
                    return Optional.empty();
                }
                long nap = Math.min(patience, untilNextTry());
                patience -= nap - changed.awaitNanos(nap);
            }
        } finally {
            lock.unlock();
        }
    }

    private long untilNextTry() {
        Duration rest =
                state instanceof Open open
                        ? Duration.between(clock.instant(), open.until())
                        : LOOK_AGAIN;
        return Math.max(1, rest.toNanos());
    }

    /// The sink is up.
    void succeeded(Permit permit) {
        change(permit, state -> state.succeeded());
    }

    /// The sink is down.
    void failed(Permit permit) {
        change(permit, state -> state.failed(clock.instant(), threshold, this::waitAfter));
    }

    /// The delivery has told nothing about the sink.
    void released(Permit permit) {
        change(permit, CircuitState::released);
    }

    private void change(Permit permit, UnaryOperator<CircuitState> how) {
        lock.lock();
        try {
            if (permit.era == era) {
                become(how.apply(state));
            }
        } finally {
            lock.unlock();
        }
    }

    // Only a change wakes those that wait: each of them asks anew, and would wake the others.
    private void become(CircuitState next) {
        if (next.equals(state)) {
            return;
        }
        if (next instanceof Open open && !(state instanceof Open)) {
            era++;
            if (open.openings() == 1) {
                LOG.warnf("sink is down, leaving it alone sink=%s until=%s", name, open.until());
            }
        } else if (next instanceof CircuitState.Closed && !(state instanceof CircuitState.Closed)) {
            LOG.infof("sink is up again sink=%s", name);
        }
        state = next;
        changed.signalAll();
    }

    // At least half of the bound, so that the sink is really left alone; the other half at random,
    // so that not all instances come back at once.
    private Duration waitAfter(int openings) {
        Duration bound = FIRST_WAIT.multipliedBy(1L << Math.min(openings - 1, 20));
        Duration half = (bound.compareTo(maximumWait) > 0 ? maximumWait : bound).dividedBy(2);
        return half.plusNanos(ThreadLocalRandom.current().nextLong(half.toNanos() + 1));
    }
}
