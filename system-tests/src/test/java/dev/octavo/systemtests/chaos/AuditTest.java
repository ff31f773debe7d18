package dev.octavo.systemtests.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.systemtests.chaos.Sent.Kind;

import org.junit.jupiter.api.Test;

import java.util.List;

class AuditTest {
    private static final List<Sent> SENT =
            List.of(
                    new Sent("a", 0, Kind.PLAIN),
                    new Sent("a", 1, Kind.REJECTED),
                    new Sent("a", 2, Kind.PLAIN),
                    new Sent("b", 0, Kind.PLAIN));

    @Test
    void duplicatesAreNoViolation() {
        Audit audit = new Audit(SENT, List.of("a/0", "b/0", "a/0", "a/2", "a/0"), List.of("a/1"));

        assertThat(audit.violations()).isEmpty();
        assertThat(audit.duplicates()).isEqualTo(2);
    }

    @Test
    void aRecordWithoutATraceIsLost() {
        Audit audit = new Audit(SENT, List.of("a/0", "a/2"), List.of("a/1"));

        assertThat(audit.violations()).containsExactly("lost: b/0");
    }

    @Test
    void firstDeliveriesOfAKeyAreInOrder() {
        Audit audit = new Audit(SENT, List.of("a/2", "b/0", "a/0", "a/2"), List.of("a/1"));

        assertThat(audit.violations())
                .containsExactly("out of order: a/0 first delivered after a/2");
    }

    @Test
    void onlyWhatDeservesItIsDeadLetteredAndOnlyOnce() {
        Audit audit = new Audit(SENT, List.of("a/0", "a/2"), List.of("a/1", "a/1", "b/0"));

        assertThat(audit.violations())
                .containsExactlyInAnyOrder(
                        "two dead letters: a/1", "dead-lettered without a reason: b/0");
    }
}
