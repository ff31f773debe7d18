package dev.octavo.ingest.deadletter;

import java.util.Optional;

/// A place where dead letters can be put.
interface Destination {
    /// One attempt. The same record with the same cause is one dead letter there, however often
    /// it is put.
    ///
    /// @return why it is not safe there; empty when it is. Text from outside is escaped
    /// @throws InterruptedException when the attempt was given up by this side
    Optional<String> put(DeadLetter letter) throws InterruptedException;

    /// What it is, in log lines: `key=value`.
    String name();
}
