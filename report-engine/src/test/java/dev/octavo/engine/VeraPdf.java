package dev.octavo.engine;

import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

import java.io.ByteArrayInputStream;
import java.util.List;

/// veraPDF, the validator of the PDF Association.
public final class VeraPdf {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraPdf() {}

    /// Whether it can read the document, which needs no password.
    public static boolean opens(byte[] pdf) throws Exception {
        try (PDFAParser _ =
                Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1)) {
            return true;
        } catch (ModelParsingException | EncryptedPdfException _) {
            return false;
        }
    }

    /// What a document lacks to keep a standard; empty when it keeps it.
    public static List<String> failures(byte[] pdf, PDFAFlavour flavour) throws Exception {
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
