package dev.octavo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Every example keeps the standards that its document claims, and is a sound file.
class ExampleStandardsIT {
    /// The ledger's 100 000 entries would take veraPDF the better part of an hour.
    private static final int LEDGER_ENTRIES = 2_000;

    @TempDir Path folder;

    static List<String> examples() {
        return Examples.names();
    }

    private byte[] document(String example) throws IOException {
        RenderRequest request =
                example.equals("ledger")
                        ? Examples.ledger(LEDGER_ENTRIES, folder)
                        : Examples.request(example);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ReportEngine.create().render(request, out))
                .isInstanceOf(Rendering.Rendered.class);
        return out.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void keepsTheStandardsItClaims(String example) throws Exception {
        byte[] pdf = document(example);

        assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isASoundFile(String example) throws Exception {
        Qpdf.Findings findings = Qpdf.check(document(example));

        assertThat(findings.output()).contains("No syntax or stream encoding errors found");
        assertThat(findings.status()).isZero();
    }

    @Test
    void aBrokenFileIsToldFromASoundOne() throws Exception {
        byte[] pdf = document("letter");

        Qpdf.Findings findings = Qpdf.check(Arrays.copyOf(pdf, pdf.length - 100));

        assertThat(findings.status()).isNotZero();
    }
}
