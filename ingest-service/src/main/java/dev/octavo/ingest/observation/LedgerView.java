package dev.octavo.ingest.observation;

import dev.octavo.ingest.progress.Ledger;

/// A ledger in JSON: `polled = delivered + filtered + deadLettered + inFlight + returned`.
///
/// @param polled records that were read
/// @param delivered records whose event the sink accepted
/// @param filtered records whose event nobody asked for
/// @param deadLettered records that stand in a dead letter
/// @param inFlight records that are not finished yet
/// @param returned records that were in flight when their shard's lease went to another
///     instance
/// @param balanced whether the equation holds; if it does not, that is a defect
public record LedgerView(
        long polled,
        long delivered,
        long filtered,
        long deadLettered,
        long inFlight,
        long returned,
        boolean balanced) {
    static LedgerView of(Ledger ledger) {
        return new LedgerView(
                ledger.polled(),
                ledger.delivered(),
                ledger.filtered(),
                ledger.deadLettered(),
                ledger.inFlight(),
                ledger.returned(),
                ledger.balanced());
    }
}
