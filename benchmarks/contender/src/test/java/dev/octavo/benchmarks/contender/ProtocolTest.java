package dev.octavo.benchmarks.contender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;

class ProtocolTest {
    @Test
    void aRunSurvivesTheCommandLine() {
        PrintRun run =
                new PrintRun(
                        Path.of("rows.csv"),
                        Path.of("table.pdf"),
                        Duration.ofSeconds(12),
                        6,
                        Duration.ofMillis(2500),
                        1);

        PrintRun read = PrintRun.ofArgument(run.toArgument());

        assertThat(read).isEqualTo(run);
    }

    @Test
    void aRunOfTooFewPartsIsRefused() {
        assertThatThrownBy(() -> PrintRun.ofArgument("rows.csv,table.pdf"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("6 parts")
                .hasMessageContaining("has 2");
    }

    @Test
    void aResultSurvivesTheOutput() {
        PrintResult result = new PrintResult(40, 12.5, 14.25);

        assertThat(PrintResult.ofLine(result.toLine())).contains(result);
    }

    @Test
    void whatAnEngineLogsIsNoResult() {
        assertThat(PrintResult.ofLine("printed 40 pages")).isEmpty();
    }

    @Test
    void everyKindOfDocumentIsFoundByItsId() {
        for (DocumentKind kind : DocumentKind.values()) {
            assertThat(DocumentKind.of(kind.id())).isEqualTo(kind);
        }
    }

    @Test
    void theColumnsFillTheTable() {
        int width = StrikesTable.COLUMNS.stream().mapToInt(StrikesTable.Column::width).sum();

        assertThat(width).isEqualTo(StrikesTable.WIDTH);
    }
}
