package dev.octavo.ingest.deadletter;

/// Where dead letters are kept.
public interface DeadLetters {
    /// Keeps a dead letter. Tries until it is safe: it is never dropped. The same record with
    /// the same cause is one dead letter, however often it is kept.
    ///
    /// @throws InterruptedException when this side gave up, and nothing is safe
    void keep(DeadLetter letter) throws InterruptedException;
}
