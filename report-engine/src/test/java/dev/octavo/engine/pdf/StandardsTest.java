package dev.octavo.engine.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.VeraPdf;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import java.util.List;

/// veraPDF, the validator of the PDF Association, accepts what is written.
class StandardsTest {
    @ParameterizedTest
    @CsvSource({"PDFUA_1, true", "PDFA_2_A, true", "PDFA_2_U, false"})
    void documentsKeepTheStandardsTheyClaim(PDFAFlavour flavour, boolean tagged) throws Exception {
        byte[] bytes = SampleDocument.bytes(40, new PdfOptions(tagged, 3));

        List<String> failures = VeraPdf.failures(bytes, flavour);

        assertThat(failures).isEmpty();
    }
}
