package dev.octavo.ingest.translation;

import dev.octavo.contracts.Problem;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the shard knows of an event and its producer did not say: when it came (`time`), its
/// `partitionkey`, and its place among its kin (`sequence`). What the producer said stays.
final class Enrichment {
    /// Numbers of Kinesis have 56 digits; consumers compare `sequence` as text, so it is
    /// padded.
    private static final int SEQUENCE_DIGITS = 64;

    private static final int SUB_SEQUENCE_DIGITS = 10;

    private Enrichment() {}

    /// Adds what is missing.
    ///
    /// @param attributes of the event, changed in place
    /// @return what stands against it
    static List<Problem> enrich(Map<String, AttributeValue> attributes, ShardRecord record) {
        attributes.putIfAbsent("time", new AttributeValue.Text(record.arrival().toString()));
        attributes.putIfAbsent("sequence", new AttributeValue.Text(sequence(record)));
        if (attributes.containsKey("partitionkey")) {
            return List.of();
        }
        attributes.put("partitionkey", new AttributeValue.Text(record.partitionKey()));
        Optional<String> illegal = AttributeRules.illegalCharacter(record.partitionKey());
        return illegal.map(it -> Problem.at("", "The record's partition key " + it)).stream()
                .toList();
    }

    private static String sequence(ShardRecord record) {
        String number = record.position().sequenceNumber();
        String padded = "0".repeat(Math.max(0, SEQUENCE_DIGITS - number.length())) + number;
        return record.position().subSequenceNumber().isPresent()
                ? padded
                        + ("%0" + SUB_SEQUENCE_DIGITS + "d")
                                .formatted(record.position().subSequence())
                : padded;
    }
}
