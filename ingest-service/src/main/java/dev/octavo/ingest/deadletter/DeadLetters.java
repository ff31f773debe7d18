package dev.octavo.ingest.deadletter;

import java.util.function.BooleanSupplier;

/// Where dead letters are kept.
public interface DeadLetters {
    /// Keeps a dead letter. Tries until it is safe: it is never dropped. The same record with
    /// the same cause is one dead letter, however often it is kept.
    ///
    /// @param stillWanted asked before each further try
    /// @throws InterruptedException when this side gave up, or it is no longer wanted: nothing is
    ///     safe then
    void keep(DeadLetter letter, BooleanSupplier stillWanted) throws InterruptedException;
}
