package dev.octavo.ingest.progress;

/// The account of every record of a shard, or of several: each number counts records.
///
/// @param polled read from the shard
/// @param delivered accepted by the sink
/// @param filtered asked for by no pattern
/// @param deadLettered written to a dead letter
/// @param inFlight read, and not finished yet
/// @param returned in flight when the lease went to another worker, who reads them again; zero
///     as long as no lease moves
public record Ledger(
        long polled,
        long delivered,
        long filtered,
        long deadLettered,
        long inFlight,
        long returned) {
    /// The account of nothing.
    public static final Ledger EMPTY = new Ledger(0, 0, 0, 0, 0, 0);

    /// Whether every record that was read is accounted for.
    public boolean balanced() {
        return polled == delivered + filtered + deadLettered + inFlight + returned;
    }

    /// Both accounts in one.
    public Ledger plus(Ledger other) {
        return new Ledger(
                polled + other.polled,
                delivered + other.delivered,
                filtered + other.filtered,
                deadLettered + other.deadLettered,
                inFlight + other.inFlight,
                returned + other.returned);
    }
}
