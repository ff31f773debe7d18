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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// The leases of the scheduler that runs.
final class HeldLeases implements LeaseView {
    private static final Logger LOG = Logger.getLogger(HeldLeases.class);

    private final BooleanSupplier stopping;
    private final String workerId;
    private final LeaseTable table;
    private final Clock clock;
    private volatile @Nullable Scheduler scheduler;
    private @Nullable Successors successors;

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

    // The shards are given up one after the other, within the time that stopping may take.
    private synchronized Successors successors(Scheduler current) {
        Successors known = successors;
        if (known == null) {
            known = new Successors(census(current), workerId);
            successors = known;
        }
        return known;
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

    // The leader hands leases to whoever has reported lately, and so does a worker that stops: even
    // to one that is stopping, too. By now KCL has stopped to report, so the entry does not come
    // back.
    private Census census(Scheduler current) {
        try {
            table.removeWorker(workerId);
            return table.census(current, clock.instant());
        } catch (SdkException e) {
            notReleased("all", e);
            return new Census(List.of(), Set.of());
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
