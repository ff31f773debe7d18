package dev.octavo.ingest.kinesis;

import dev.octavo.ingest.log.LogFields;

import org.jboss.logging.Logger;

import software.amazon.kinesis.coordinator.Scheduler;
import software.amazon.kinesis.leases.Lease;
import software.amazon.kinesis.leases.exceptions.LeasingException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Claims leases that nobody has for a worker that is about to start, which finds them as its own
/// then. KCL would have it report first, and the leader look at the reports then, which takes some
/// seconds of every start.
final class FreeLeases {
    private static final Logger LOG = Logger.getLogger(FreeLeases.class);

    private FreeLeases() {}

    /// Claims as many as leave their part to the other workers. KCL writes each one only if nobody
    /// has written it in the meantime, so only one of several that start together gets it.
    static void claim(Scheduler scheduler, Census census, String workerId) throws LeasingException {
        List<Lease> free = new ArrayList<>(census.free());
        // In an order of its own, or the fastest of several that start together has them all.
        Collections.shuffle(free);
        int room = census.room(workerId);
        for (Lease lease : free) {
            if (room <= 0) {
                return;
            }
            if (scheduler.leaseRefresher().takeLease(lease, workerId)) {
                room--;
                try (var _ = LogFields.of(lease.leaseKey())) {
                    LOG.infof("free lease claimed shard=%s", lease.leaseKey());
                }
            }
        }
    }
}
