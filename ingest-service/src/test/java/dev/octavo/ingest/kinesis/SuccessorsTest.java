package dev.octavo.ingest.kinesis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

class SuccessorsTest {
    @Test
    void whoHasFewestIsNextUntilTheOthersHaveFewer() {
        Successors successors =
                new Successors(
                        new Census(
                                List.of(
                                        CensusTest.lease("1", "me"),
                                        CensusTest.lease("2", "busy"),
                                        CensusTest.lease("3", "busy")),
                                Set.of("me", "busy", "idle")),
                        "me");

        List<String> next =
                Stream.generate(successors::next).limit(4).map(Optional::orElseThrow).toList();

        assertThat(next.subList(0, 2)).containsOnly("idle");
        assertThat(next.subList(2, 4)).containsExactlyInAnyOrder("idle", "busy");
    }

    @Test
    void whoHasLeasesButHasNotReportedLatelyIsNoSuccessor() {
        Successors successors =
                new Successors(
                        new Census(List.of(CensusTest.lease("1", "dead")), Set.of("me")), "me");

        assertThat(successors.next()).isEmpty();
    }
}
