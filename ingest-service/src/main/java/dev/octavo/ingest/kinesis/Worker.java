package dev.octavo.ingest.kinesis;

import dev.octavo.ingest.Shards;
import dev.octavo.ingest.delivery.Backoff;
import dev.octavo.logging.EscapedTrace;
import dev.octavo.logging.Printable;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.kinesis.coordinator.Scheduler;
import software.amazon.kinesis.coordinator.WorkerStateChangeListener;
import software.amazon.kinesis.leases.exceptions.LeasingException;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Runs KCL's scheduler for as long as the service lives: starts it, starts another one when it
/// gives up, and stops it in such a way that the shards can go on elsewhere at once.
public final class Worker {
    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final Backoff BACKOFF =
            new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30));

    /// What KCL itself takes to stop, beside what is in flight.
    private static final Duration SCHEDULER_STOP = Duration.ofSeconds(5);

    private final KinesisConfig config;
    private final SchedulerFactory factory;
    private final LeaseTable leaseTable;
    private final Shards shards;
    private final Clock clock;
    private final Runnable onDefect;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final HeldLeases leases;
    private final Thread thread;
    private volatile @Nullable Scheduler scheduler;
    private volatile boolean running;

    Worker(
            KinesisConfig config,
            SchedulerFactory factory,
            LeaseTable leaseTable,
            Shards shards,
            Clock clock,
            Runnable onDefect) {
        this.config = config;
        this.factory = factory;
        this.leaseTable = leaseTable;
        this.shards = shards;
        this.clock = clock;
        this.onDefect = onDefect;
        this.leases = new HeldLeases(this::isStopping, factory.workerId(), leaseTable, clock);
        this.thread = Thread.ofPlatform().name("kcl-scheduler").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /// Whether shards are being read, or would be if this worker had some.
    public boolean running() {
        return running;
    }

    /// The stream that is read.
    public String streamName() {
        return config.streamName();
    }

    /// The name under which progress is kept.
    public String applicationName() {
        return config.applicationName();
    }

    /// The name of this instance.
    public String id() {
        return factory.workerId();
    }

    private void run() {
        try {
            for (int attempts = 1; !isStopping(); attempts++) {
                try {
                    runScheduler();
                    attempts = 0;
                } catch (Exception e) {
                    LOG.warnf(
                            "worker not started, trying again application=%s attempts=%d reason=%s",
                            config.applicationName(),
                            attempts,
                            Printable.quoted(String.valueOf(e.getMessage())));
                }
                Duration pause = BACKOFF.after(Math.max(1, attempts), ThreadLocalRandom.current());
                var _ = stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void runScheduler() throws Exception {
        leaseTable.ensure();
        Scheduler next =
                factory.scheduler(
                        () -> new RecordProcessor(shards, leases, config, clock, onDefect),
                        new Listener());
        FirstLeases.make(next, factory.stream());
        leases.of(next);
        claimFree(next);
        scheduler = next;
        try {
            if (!isStopping()) {
                next.run();
            }
        } finally {
            scheduler = null;
            running = false;
        }
    }

    private void claimFree(Scheduler next) {
        try {
            FreeLeases.claim(next, leaseTable.census(next, clock.instant()), factory.workerId());
        } catch (LeasingException | SdkException e) {
            LOG.infof(
                    "free leases not claimed, the leader will give them away application=%s"
                            + " reason=%s",
                    config.applicationName(), Printable.quoted(String.valueOf(e.getMessage())));
        }
    }

    /// Finishes what is in flight, within the time that is configured, writes the checkpoints,
    /// and gives the leases up.
    void stop() {
        stopping.countDown();
        shards.stopAccepting();
        Scheduler current = scheduler;
        try {
            if (current == null) {
                // It may be claiming leases, and sees that it stops when it has.
                thread.join(SCHEDULER_STOP.toMillis());
            } else {
                stop(current);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        leases.releaseRest();
    }

    private void stop(Scheduler current) throws InterruptedException {
        Duration patience = config.shutdownTimeout().plus(SCHEDULER_STOP);
        try {
            current.startGracefulShutdown().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            LOG.infof("worker stopped application=%s", config.applicationName());
        } catch (TimeoutException e) {
            LOG.warnf("worker not stopped within %s", patience);
        } catch (ExecutionException e) {
            LOG.warnf(new EscapedTrace(e), "worker not stopped in order");
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private final class Listener implements WorkerStateChangeListener {
        @Override
        public void onWorkerStateChange(WorkerState state) {
            running = state == WorkerState.STARTED;
            LOG.infof("worker state=%s application=%s", state, config.applicationName());
        }

        @Override
        public void onAllInitializationAttemptsFailed(Throwable e) {
            LOG.warnf(
                    "worker gave up its start reason=%s",
                    Printable.quoted(String.valueOf(e.getMessage())));
        }
    }
}
