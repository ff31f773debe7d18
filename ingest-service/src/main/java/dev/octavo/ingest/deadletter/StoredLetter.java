package dev.octavo.ingest.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.octavo.ingest.progress.Position;
import dev.octavo.ingest.translation.ShardRecord;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;

/// A dead letter as it was found.
///
/// @param key of its object
/// @param record the record, whole
/// @param document everything that stands in it
public record StoredLetter(String key, ShardRecord record, ObjectNode document) {
    /// Reads a document that [DeadLetterDocument] has written.
    ///
    /// @throws IOException naming what is missing, when it is none
    static StoredLetter of(String key, JsonNode json) throws IOException {
        if (!(json instanceof ObjectNode document) || document.path("version").asInt() != 1) {
            throw new IOException("not a dead letter of version 1");
        }
        JsonNode record = document.path("record");
        try {
            String sequence = text(record, "sequenceNumber");
            JsonNode sub = record.path("subSequenceNumber");
            return new StoredLetter(
                    key,
                    new ShardRecord(
                            text(record, "shardId"),
                            sub.isMissingNode()
                                    ? Position.of(sequence)
                                    : Position.of(sequence, sub.asLong()),
                            text(record, "partitionKey"),
                            Instant.parse(text(record, "arrival")),
                            record.path("data").binaryValue()),
                    document);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException("its record is broken: " + e.getMessage(), e);
        }
    }

    private static String text(JsonNode record, String field) throws IOException {
        JsonNode value = record.path(field);
        if (!value.isTextual() || !record.path("data").isTextual()) {
            throw new IOException("its record has no " + field + " or no data");
        }
        return value.asText();
    }

    /// The document with one more line under `redrives`.
    ObjectNode with(Instant at, String outcome, String answer) {
        ObjectNode marked = document.deepCopy();
        marked.withArray("/redrives")
                .addObject()
                .put("at", at.toString())
                .put("outcome", outcome)
                .put("answer", answer);
        return marked;
    }
}
