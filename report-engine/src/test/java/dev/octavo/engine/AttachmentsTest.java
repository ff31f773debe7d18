package dev.octavo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.dataset.DatasetSource;
import dev.octavo.engine.dataset.Format;
import dev.octavo.engine.pdf.PdfOptions;
import dev.octavo.engine.template.TemplateFiles;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;

/// A document brings its data along.
class AttachmentsTest {
    private static final byte[] STRIKES =
            "species,cost,secret\nGull,12,a\nGoose,,b\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NOTES =
            "[{\"note\": \"Gr\u00FC\u00DFe\"}]".getBytes(StandardCharsets.UTF_8);

    private static final String TEMPLATE =
            """
            version: 1
            name: attachments
            document: { attach: [strikes, notes] }
            datasets:
              strikes: { fields: { species: string, cost: integer }, where: "${cost > 0}" }
              notes: { fields: { note: string } }
            body:
              - table: { dataset: strikes, columns: [{ field: species }, { field: cost }] }
            """;

    private static byte[] pdf(PdfOptions options) {
        return PrintedReport.ofSources(
                        PrintedReport.template(TEMPLATE, TemplateFiles.NONE),
                        Map.of(
                                "strikes", DatasetSource.ofBytes(STRIKES, Format.CSV),
                                "notes", DatasetSource.ofBytes(NOTES, Format.JSON)),
                        options)
                .pdf();
    }

    private static Map<String, PDComplexFileSpecification> files(PDDocument document)
            throws Exception {
        PDEmbeddedFilesNameTreeNode files =
                document.getDocumentCatalog().getNames().getEmbeddedFiles();
        return files.getNames();
    }

    @Test
    void theDataIsThereByteForByteWithEverythingThatIsKnownOfIt() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf(PdfOptions.DEFAULT))) {
            assertThat(files(document)).containsOnlyKeys("notes.json", "strikes.csv");
            PDComplexFileSpecification file = files(document).get("strikes.csv");
            PDEmbeddedFile embedded = file.getEmbeddedFile();
            assertThat(embedded.toByteArray()).isEqualTo(STRIKES);
            assertThat(embedded.getSubtype()).isEqualTo("text/csv");
            assertThat(embedded.getSize()).isEqualTo(STRIKES.length);
            COSString checksum =
                    (COSString)
                            embedded.getCOSObject()
                                    .getCOSDictionary(COSName.PARAMS)
                                    .getDictionaryObject(COSName.getPDFName("CheckSum"));
            assertThat(checksum.getBytes())
                    .isEqualTo(MessageDigest.getInstance("MD5").digest(STRIKES));
            assertThat(embedded.getModDate().toInstant()).isEqualTo("2026-07-03T10:15:30Z");
            assertThat(file.getFilename()).isEqualTo("strikes.csv");
            assertThat(files(document).get("notes.json").getEmbeddedFile().toByteArray())
                    .isEqualTo(NOTES);
        }
    }

    @ParameterizedTest
    @CsvSource({"PDFA_3_A, true", "PDFUA_1, true", "PDFA_3_U, false"})
    void keepsTheStandardsItClaims(PDFAFlavour flavour, boolean tagged) throws Exception {
        byte[] pdf = pdf(new PdfOptions(tagged, 3));

        assertThat(VeraPdf.failures(pdf, flavour)).isEmpty();
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                .contains("<pdfaid:part>3<", "<pdfaid:conformance>" + (tagged ? "A<" : "U<"));
    }

    @Test
    void isASoundFile() throws Exception {
        assertThat(Qpdf.check(pdf(PdfOptions.DEFAULT)).status()).isZero();
    }

    @Test
    void theSameDataGivesTheSameBytes() {
        assertThat(pdf(PdfOptions.DEFAULT)).isEqualTo(pdf(PdfOptions.DEFAULT));
    }
}
