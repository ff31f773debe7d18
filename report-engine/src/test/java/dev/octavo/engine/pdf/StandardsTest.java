package dev.octavo.engine.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

import java.io.ByteArrayInputStream;
import java.util.List;

/// veraPDF, the validator of the PDF Association, accepts what is written.
class StandardsTest {
    @BeforeAll
    static void initialise() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @CsvSource({"PDFUA_1, true", "PDFA_2_A, true", "PDFA_2_U, false"})
    void documentsKeepTheStandardsTheyClaim(PDFAFlavour flavour, boolean tagged) throws Exception {
        byte[] bytes = SampleDocument.bytes(40, new PdfOptions(tagged, 3));

        List<String> failures = failures(bytes, flavour);

        assertThat(failures).isEmpty();
    }

    private static List<String> failures(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance()
                                .createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(
                            assertion ->
                                    assertion.getRuleId()
                                            + " "
                                            + assertion.getMessage()
                                            + " "
                                            + assertion.getLocation().getContext())
                    .toList();
        }
    }
}
