package dev.octavo.report.lifecycle;

import dev.octavo.report.request.ReportId;

import java.util.Optional;

/// The record of every report's state. Each change is one conditional write, so that any number
/// of pods may try the same at once.
///
/// Every method throws [JournalUnavailableException] when the journal cannot be reached.
public interface Journal {
    /// Writes a report in state queued, unless its id is known.
    Enqueuing enqueue(ReportOrder order);

    /// Takes the lease of a report that is new, queued, or whose lease has ended.
    Claim claim(ReportOrder order);

    /// Makes a lease last for its whole duration again.
    ///
    /// @return whether the lease was still the caller's
    boolean renew(Lease lease);

    /// Writes the terminal state of a report and ends the lease.
    Conclusion conclude(Lease lease, ReportState.Completed state);

    /// Writes the terminal state of a report and ends the lease.
    Conclusion conclude(Lease lease, ReportState.Failed state);

    /// Gives a lease back, so that a redelivery need not wait for its end. Does nothing when
    /// the lease is no longer the caller's.
    ///
    /// @param counted whether the attempt counts; one that a shutdown ended does not
    void release(Lease lease, boolean counted);

    /// Forgets a report that was enqueued and never claimed.
    void withdraw(ReportId id);

    /// The report with an id, as its last write left it.
    Optional<Report> find(ReportId id);
}
