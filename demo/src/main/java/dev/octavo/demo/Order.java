package dev.octavo.demo;

import dev.octavo.demo.example.Example;
import dev.octavo.demo.reply.Announcement;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/// A record that was put on the stream, and the announcement that will answer it.
///
/// @param receipt where the record lies
/// @param announcement completed when the report has ended
record Order(Example example, Receipt receipt, CompletableFuture<Arrival> announcement) {
    /// Where Kinesis has put the record.
    ///
    /// @param at when it was sent
    record Receipt(String shardId, String sequenceNumber, int bytes, Instant at) {}

    /// An announcement, and when it came.
    record Arrival(Announcement announcement, Instant at) {}

    String describe() {
        return "%s: %,d bytes, %s, sequence number …%s"
                .formatted(
                        example.name(),
                        receipt.bytes(),
                        receipt.shardId(),
                        receipt.sequenceNumber()
                                .substring(Math.max(0, receipt.sequenceNumber().length() - 8)));
    }
}
