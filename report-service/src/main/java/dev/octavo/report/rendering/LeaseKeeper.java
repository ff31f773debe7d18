package dev.octavo.report.rendering;

import dev.octavo.report.lifecycle.Journal;
import dev.octavo.report.lifecycle.JournalUnavailableException;
import dev.octavo.report.lifecycle.Lease;
import dev.octavo.report.log.LogLine;

import org.jboss.logging.Logger;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Renews a lease, three times in its duration, until it is closed. When the lease is lost, or
/// could not be renewed for its whole duration, the rendering ends: another delivery may have
/// it.
final class LeaseKeeper implements AutoCloseable {
    private static final int RENEWALS = 3;
    private static final Logger LOG = Logger.getLogger(LeaseKeeper.class);

    private final Journal journal;
    private final Lease lease;
    private final Interruption interruption;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    private LeaseKeeper(Journal journal, Lease lease, Interruption interruption) {
        this.journal = journal;
        this.lease = lease;
        this.interruption = interruption;
        this.thread = Thread.ofVirtual().name("lease " + lease.reportId()).unstarted(this::keep);
    }

    /// Begins to renew a lease that was claimed just now.
    static LeaseKeeper keep(Journal journal, Lease lease, Interruption interruption) {
        LeaseKeeper keeper = new LeaseKeeper(journal, lease, interruption);
        keeper.thread.start();
        return keeper;
    }

    private void keep() {
        long renewed = System.nanoTime();
        try {
            while (!closed.await(lease.duration().toMillis() / RENEWALS, TimeUnit.MILLISECONDS)) {
                long now = System.nanoTime();
                switch (renew()) {
                    case RENEWED -> renewed = now;
                    case LOST -> {
                        interruption.raise(Interruption.Cause.LEASE_LOST);
                        return;
                    }
                    case UNKNOWN -> {
                        if (now - renewed > lease.duration().toNanos()) {
                            interruption.raise(Interruption.Cause.LEASE_LOST);
                            return;
                        }
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private enum Renewal {
        RENEWED,
        LOST,
        UNKNOWN
    }

    private Renewal renew() {
        try {
            return journal.renew(lease) ? Renewal.RENEWED : Renewal.LOST;
        } catch (JournalUnavailableException e) {
            LogLine.of("lease not renewed")
                    .with("report", lease.reportId())
                    .with("cause", e.getCause())
                    .warn(LOG);
            return Renewal.UNKNOWN;
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
