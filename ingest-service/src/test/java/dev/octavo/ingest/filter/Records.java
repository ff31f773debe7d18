package dev.octavo.ingest.filter;

import dev.octavo.ingest.progress.Position;
import dev.octavo.ingest.translation.ShardRecord;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// Records to filter.
final class Records {
    private Records() {}

    static ShardRecord of(String data) {
        return of("key", data);
    }

    static ShardRecord of(String partitionKey, String data) {
        return of(partitionKey, data.getBytes(StandardCharsets.UTF_8));
    }

    static ShardRecord of(String partitionKey, byte[] data) {
        return new ShardRecord(
                "shardId-000000000000",
                Position.of("49590338271490256608559692538361571095921575989136588898"),
                partitionKey,
                Instant.parse("2018-12-17T18:24:10.987Z"),
                data);
    }
}
