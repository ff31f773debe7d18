package dev.octavo.ingest.kinesis;

import dev.octavo.ingest.translation.Printable;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import software.amazon.kinesis.coordinator.Scheduler;
import software.amazon.kinesis.leases.Lease;
import software.amazon.kinesis.leases.exceptions.LeasingException;

import java.util.function.BooleanSupplier;

/// The leases of the scheduler that runs.
final class HeldLeases implements LeaseView {
    private static final Logger LOG = Logger.getLogger(HeldLeases.class);

    private final BooleanSupplier stopping;
    private volatile @Nullable Scheduler scheduler;

    HeldLeases(BooleanSupplier stopping) {
        this.stopping = stopping;
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
        try {
            boolean released = current.leaseRefresher().evictLease(lease);
            LOG.debugf("lease released shard=%s released=%s", shardId, released);
        } catch (LeasingException e) {
            LOG.infof(
                    "lease not released, it will expire shard=%s reason=%s",
                    shardId, Printable.quoted(String.valueOf(e.getMessage())));
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
