package dev.octavo.ingest.delivery;

/// Where events are delivered.
public interface Sink {
    /// One attempt. Whatever goes wrong is an answer, never an exception.
    ///
    /// @throws InterruptedException when the attempt was given up by this side
    SinkAnswer send(HttpMessage message) throws InterruptedException;
}
