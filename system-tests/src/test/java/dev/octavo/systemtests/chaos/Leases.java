package dev.octavo.systemtests.chaos;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the lease table says of every shard's progress.
final class Leases {
    private final DynamoDbClient dynamodb;
    private final String table;

    Leases(DynamoDbClient dynamodb, String table) {
        this.dynamodb = dynamodb;
        this.table = table;
    }

    /// The shards whose newest record lies behind no checkpoint yet, with the checkpoint that
    /// they have. A shard without a lease is one that was finished and cleaned away.
    ///
    /// @param newest the sequence number of the newest record, by shard
    Map<String, String> behind(Map<String, BigInteger> newest) {
        Map<String, String> behind = new TreeMap<>();
        dynamodb.scanPaginator(it -> it.tableName(table).consistentRead(true)).items().stream()
                .filter(it -> newest.containsKey(it.get("leaseKey").s()))
                .filter(it -> !reached(checkpoint(it), newest.get(it.get("leaseKey").s())))
                .forEach(it -> behind.put(it.get("leaseKey").s(), checkpoint(it)));
        return behind;
    }

    /// Every lease: who has it, how often it changed hands, and its checkpoint.
    Map<String, String> told() {
        Map<String, String> told = new TreeMap<>();
        dynamodb.scanPaginator(it -> it.tableName(table).consistentRead(true))
                .items()
                .forEach(it -> told.put(it.get("leaseKey").s(), told(it)));
        return told;
    }

    private static String told(Map<String, AttributeValue> lease) {
        StringBuilder line = new StringBuilder();
        for (String attribute :
                List.of("leaseOwner", "leaseCounter", "checkpoint", "parentShardId")) {
            AttributeValue value = lease.get(attribute);
            line.append(
                            value == null
                                    ? "-"
                                    : value.s() != null
                                            ? value.s()
                                            : value.n() != null ? value.n() : value.ss())
                    .append(' ');
        }
        return line.toString().strip();
    }

    private static String checkpoint(Map<String, AttributeValue> lease) {
        AttributeValue checkpoint = lease.get("checkpoint");
        return checkpoint == null ? "none" : checkpoint.s();
    }

    private static boolean reached(String checkpoint, BigInteger newest) {
        return checkpoint.equals("SHARD_END")
                || (checkpoint.matches("[0-9]+")
                        && new BigInteger(checkpoint).compareTo(newest) >= 0);
    }
}
