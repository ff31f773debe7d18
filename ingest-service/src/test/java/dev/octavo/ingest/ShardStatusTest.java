package dev.octavo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.ingest.progress.Ledger;
import dev.octavo.ingest.progress.Position;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

class ShardStatusTest {
    @Test
    void aLaneIsBlockedOnceHoweverManyOfItsRecordsFailedTogether() {
        assertThat(status("a", "b", "a", "a").blockedLanes()).isEqualTo(2);
        assertThat(status().blockedLanes()).isZero();
    }

    private static ShardStatus status(String... blocked) {
        return new ShardStatus(
                "shardId-0",
                Ledger.EMPTY,
                Optional.empty(),
                Optional.empty(),
                0,
                false,
                Duration.ZERO,
                Arrays.stream(blocked).map(ShardStatusTest::blockage).toList());
    }

    private static Blockage blockage(String partitionKey) {
        return new Blockage(
                Position.of("1"),
                partitionKey,
                Instant.EPOCH,
                Instant.EPOCH,
                1,
                "503",
                Optional.of(Instant.EPOCH));
    }
}
