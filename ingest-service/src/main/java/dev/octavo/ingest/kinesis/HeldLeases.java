package dev.octavo.ingest.kinesis;

import dev.octavo.ingest.log.LogFields;
import dev.octavo.logging.Printable;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.kinesis.coordinator.Scheduler;
import software.amazon.kinesis.leases.Lease;
import software.amazon.kinesis.leases.exceptions.LeasingException;

import java.util.function.BooleanSupplier;

/// The leases of the scheduler that runs.
final class HeldLeases implements LeaseView {
    private static final Logger LOG = Logger.getLogger(HeldLeases.class);

    private final BooleanSupplier stopping;
    private final String workerId;
    private final LeaseTable table;
    private volatile @Nullable Scheduler scheduler;

    HeldLeases(BooleanSupplier stopping, String workerId, LeaseTable table) {
        this.stopping = stopping;
        this.workerId = workerId;
        this.table = table;
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
        resign();
        evict(current, lease);
    }

    /// Gives up what is left after the scheduler has ended: leases that it was handed while it
    /// was stopping, or whose processor never heard that it should stop.
    void releaseRest() {
        Scheduler current = scheduler;
        if (current == null) {
            return;
        }
        resign();
        try {
            for (Lease lease : current.leaseRefresher().listLeases()) {
                if (workerId.equals(lease.leaseOwner())) {
                    evict(current, lease);
                }
            }
        } catch (LeasingException e) {
            notReleased("all", e);
        }
    }

    // The leader hands leases to whoever has reported lately, even to a worker that is stopping;
    // by now KCL has stopped to report, so the entry does not come back.
    private void resign() {
        try {
            table.removeWorker(workerId);
        } catch (SdkException e) {
            notReleased("all", e);
        }
    }

    private static void evict(Scheduler current, Lease lease) {
        try {
            boolean released = current.leaseRefresher().evictLease(lease);
            try (var _ = LogFields.of(lease.leaseKey())) {
                LOG.debugf("lease released shard=%s released=%s", lease.leaseKey(), released);
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
