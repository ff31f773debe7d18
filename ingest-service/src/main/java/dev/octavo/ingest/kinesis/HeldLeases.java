package dev.octavo.ingest.kinesis;

import dev.octavo.ingest.log.LogFields;
import dev.octavo.logging.Printable;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.kinesis.coordinator.Scheduler;
import software.amazon.kinesis.leases.Lease;
import software.amazon.kinesis.leases.exceptions.LeasingException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// The leases of the scheduler that runs.
final class HeldLeases implements LeaseView {
    private static final Logger LOG = Logger.getLogger(HeldLeases.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final BooleanSupplier stopping;
    private final String workerId;
    private final LeaseTable table;
    private final Clock clock;
    private volatile @Nullable Scheduler scheduler;
    private @Nullable Successors successors;
    private Instant lookAgain = Instant.MIN;

    HeldLeases(BooleanSupplier stopping, String workerId, LeaseTable table, Clock clock) {
        this.stopping = stopping;
        this.workerId = workerId;
        this.table = table;
        this.clock = clock;
    }

    /// From now on, these are the leases of this scheduler.
    void of(Scheduler running) {
        scheduler = running;
    }

    @Override
    public String token(String shardId) {
        Lease lease = held(shardId);
        return lease == null ? "" : String.valueOf(lease.concurrencyToken());
    }

    @Override
    public void release(String shardId) {
        Scheduler current = scheduler;
        Lease lease = held(shardId);
        if (current == null || lease == null || !stopping()) {
            return;
        }
        handOver(current, lease, successors(current));
    }

    // Many shards are given up at about the same time; but the last one may have work in flight for
    // long after the first, and others may have stopped meanwhile.
    private synchronized Successors successors(Scheduler current) {
        Instant now = clock.instant();
        if (successors == null || now.isAfter(lookAgain)) {
            successors = new Successors(census(current), workerId);
            lookAgain = clock.instant().plus(LOOK_AGAIN);
        }
        return successors;
    }

    /// Gives up what is left after the scheduler has ended: leases that it was handed while it
    /// was stopping, or whose processor never heard that it should stop.
    void releaseRest() {
        Scheduler current = scheduler;
        if (current == null) {
            return;
        }
        Census census = census(current);
        Successors last = new Successors(census, workerId);
        census.of(workerId).forEach(it -> handOver(current, it, last));
    }

    private Census census(Scheduler current) {
        resign();
        try {
            return table.census(current, clock.instant());
        } catch (SdkException e) {
            notReleased("all", e);
            return new Census(List.of(), Set.of());
        }
    }

    // Leases are given to whoever has reported lately, by the leader and by others that stop, even
    // to a worker that is stopping; by now KCL has stopped to report, so the entry does not come
    // back.
    private void resign() {
        try {
            table.removeWorker(workerId);
        } catch (SdkException e) {
            notReleased("all", e);
        }
    }

    // Another worker finds what it is given when it looks next, sooner than the leader would find
    // what is free. Should it have died since it reported, the lease expires, as all of its do.
    private static void handOver(Scheduler current, Lease lease, Successors successors) {
        try (var _ = LogFields.of(lease.leaseKey())) {
            // The leader has chosen the successor already, who waits to hear of it.
            Optional<String> to =
                    lease.checkpointOwner() == null ? successors.next() : Optional.empty();
            if (to.isEmpty()) {
                boolean released = current.leaseRefresher().evictLease(lease);
                LOG.debugf("lease released shard=%s released=%s", lease.leaseKey(), released);
            } else if (current.leaseRefresher().assignLease(lease, to.get())) {
                LOG.infof("lease handed over shard=%s to=%s", lease.leaseKey(), to.get());
            }
        } catch (LeasingException e) {
            notReleased(lease.leaseKey(), e);
        }
    }

    private static void notReleased(String shard, Exception why) {
        try (var _ = LogFields.of(shard)) {
            LOG.infof(
                    "lease not released, it will expire shard=%s reason=%s",
                    shard, Printable.quoted(String.valueOf(why.getMessage())));
        }
    }

    @Override
    public boolean stopping() {
        return stopping.getAsBoolean();
    }

    private @Nullable Lease held(String shardId) {
        Scheduler current = scheduler;
        return current == null ? null : current.leaseCoordinator().getCurrentlyHeldLease(shardId);
    }
}
