package dev.octavo.report.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;

class ReportStatusTest {
    @ParameterizedTest
    @EnumSource
    void aWordNamesOneStatus(ReportStatus status) {
        assertThat(ReportStatus.of(status.word())).contains(status);
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsRenderedOnceItIsTerminal(ReportStatus status) {
        assertThat(status.mayBecome(ReportStatus.RENDERING)).isEqualTo(!status.isTerminal());
    }

    @Test
    void onlyARenderingCompletesOrFails() {
        assertThat(Arrays.stream(ReportStatus.values()))
                .filteredOn(status -> status.mayBecome(ReportStatus.COMPLETED))
                .containsExactly(ReportStatus.RENDERING);
        assertThat(Arrays.stream(ReportStatus.values()))
                .filteredOn(status -> status.mayBecome(ReportStatus.FAILED))
                .containsExactly(ReportStatus.RENDERING);
    }
}
