package dev.octavo.report.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "strikes-2001_Q4", "3f2504e0-4f89-41d3-9a0c-0305e82c3301"})
    void takesWhatIsSafeInAUrlAndAKey(String id) {
        assertThat(ReportId.parse(id)).contains(new ReportId(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "_a", "../a", "a/b", "a b", "a.pdf", "ä", "a\n", "%2e"})
    void takesNothingElse(String id) {
        assertThat(ReportId.parse(id)).isEmpty();
        assertThatThrownBy(() -> new ReportId(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesAtMost64Characters() {
        assertThat(ReportId.parse("a".repeat(64))).isPresent();
        assertThat(ReportId.parse("a".repeat(65))).isEmpty();
    }

    @Test
    void theSameEventAsksForTheSameReport() {
        ReportId first = ReportId.derivedFrom("/kinesis/reports", "shardId-000:49");

        ReportId second = ReportId.derivedFrom("/kinesis/reports", "shardId-000:49");

        assertThat(second).isEqualTo(first);
        assertThat(first.value()).hasSize(32).matches("[0-9a-v]+");
    }

    @Test
    void theDerivedIdNeverChanges() {
        // Reports that were asked for before an upgrade have to be found after it.
        assertThat(ReportId.derivedFrom("/examples/wildlife-strikes", "wildlife-strikes-1"))
                .isEqualTo(new ReportId("muijnp8uif10g70vsl1jljdo4ih51i6v"));
    }

    @Test
    void whereTheSourceEndsCounts() {
        assertThat(ReportId.derivedFrom("a", "bc")).isNotEqualTo(ReportId.derivedFrom("ab", "c"));
    }
}
