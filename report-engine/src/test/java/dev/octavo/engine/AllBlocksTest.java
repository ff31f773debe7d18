package dev.octavo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.template.TemplateFiles;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A document with every block there is.
class AllBlocksTest {
    private static final int ROWS = 90;

    private static PrintedReport report;

    @BeforeAll
    static void print() throws IOException {
        StringBuilder csv = new StringBuilder("date,airport,species,cost\n");
        for (int i = 0; i < ROWS; i++) {
            csv.append("2001-02-%02d,".formatted(1 + i % 28));
            csv.append(i % 9 == 0 ? "Logan" : i % 2 == 0 ? "O'Hare" : "Lihue");
            csv.append(i % 3 == 0 ? ",Gull," : ",Canada goose,").append(i * 100).append('\n');
        }
        try (InputStream file = AllBlocksTest.class.getResourceAsStream("all-blocks.yaml")) {
            String yaml =
                    new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            report =
                    PrintedReport.of(
                            PrintedReport.template(yaml, TemplateFiles.NONE),
                            Map.of("strikes", csv.toString()));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PDFUA_1", "PDFA_2_A"})
    void keepsTheStandards(PDFAFlavour flavour) throws Exception {
        List<String> failures = VeraPdf.failures(report.pdf(), flavour);

        assertThat(failures).isEmpty();
    }

    @Test
    void isPrintedWithoutWarnings() {
        assertThat(report.rendering())
                .isInstanceOfSatisfying(
                        Rendering.Rendered.class,
                        rendered -> {
                            assertThat(rendered.warnings()).isEmpty();
                            assertThat(rendered.rows()).isEqualTo(ROWS);
                        });
    }
}
