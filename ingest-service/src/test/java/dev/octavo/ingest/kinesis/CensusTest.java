package dev.octavo.ingest.kinesis;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import software.amazon.kinesis.leases.Lease;
import software.amazon.kinesis.retrieval.kpl.ExtendedSequenceNumber;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class CensusTest {
    @Test
    void whoIsAloneHasRoomForEveryLease() {
        Census census = new Census(free(4), Set.of());

        assertThat(census.room("me")).isEqualTo(4);
    }

    @Test
    void roomIsLeftForThoseThatHaveReportedAndForThoseThatHaveLeases() {
        List<Lease> leases =
                Stream.concat(free(4).stream(), Stream.of(lease("a", "new"), lease("b", "new")))
                        .toList();

        Census census = new Census(leases, Set.of("idle", "me"));

        assertThat(census.room("me")).isEqualTo(2);
        assertThat(census.room("new")).isZero();
    }

    @Test
    void everyShardFindsRoomWhenTheyCannotBeSharedOutEvenly() {
        Census census = new Census(free(5), Set.of("idle"));

        assertThat(census.room("me")).isEqualTo(3);
    }

    @Test
    void aShardThatHasEndedIsNeitherFreeNorCounted() {
        Lease ended = lease("ended", null);
        ended.checkpoint(ExtendedSequenceNumber.SHARD_END);

        Census census = new Census(List.of(ended, lease("open", null)), Set.of());

        assertThat(census.free()).extracting(Lease::leaseKey).containsExactly("open");
        assertThat(census.room("me")).isEqualTo(1);
    }

    @Test
    void aLeaseThatIsBeingHandedOverIsNotFree() {
        Lease lease = lease("shard", null);
        lease.checkpointOwner("other");

        assertThat(new Census(List.of(lease), Set.of()).free()).isEmpty();
    }

    @Test
    void aLeaseBelongsToTheOneThatReadsTheShardUntilItHasHandedItOver() {
        Lease lease = lease("shard", "new");
        lease.checkpointOwner("old");

        Census census = new Census(List.of(lease), Set.of());

        assertThat(census.of("old")).containsExactly(lease);
        assertThat(census.of("new")).isEmpty();
    }

    @Test
    void aShardThatHasEndedBelongsToNobody() {
        Lease ended = lease("ended", "me");
        ended.checkpoint(ExtendedSequenceNumber.SHARD_END);

        assertThat(new Census(List.of(ended), Set.of()).of("me")).isEmpty();
    }

    private static List<Lease> free(int count) {
        return IntStream.range(0, count).mapToObj(i -> lease("shard-" + i, null)).toList();
    }

    static Lease lease(String key, @Nullable String owner) {
        Lease lease = new Lease();
        lease.leaseKey(key);
        lease.leaseOwner(owner);
        lease.checkpoint(ExtendedSequenceNumber.LATEST);
        return lease;
    }
}
