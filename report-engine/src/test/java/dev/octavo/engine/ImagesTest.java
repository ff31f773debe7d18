package dev.octavo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.picture.Pictures;
import dev.octavo.engine.template.TemplateFiles;
import dev.octavo.engine.template.TemplateParser;
import dev.octavo.engine.template.TemplateParsing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;

class ImagesTest {
    private static String template(String image) {
        return """
        version: 1
        name: images
        page: { size: A4, margin: 100pt }
        body:
          - image: %s
          - text: Under the image
        """
                .formatted(image);
    }

    private static BufferedImage page(byte[] file, String image) throws IOException {
        return PrintedReport.of(
                        PrintedReport.template(
                                template(image), TemplateFiles.of(Map.of("a.png", file))),
                        Map.of())
                .firstPage();
    }

    private static String color(BufferedImage page, int x, int y) {
        int rgb = page.getRGB(x, y);
        int coarse =
                (rgb >> 16 & 0xFF) / 52 * 100 + (rgb >> 8 & 0xFF) / 52 * 10 + (rgb & 0xFF) / 52;
        return "%03d".formatted(coarse);
    }

    @ParameterizedTest
    @CsvSource({
        "5, png, 255, 400, 004", // TYPE_3BYTE_BGR
        "2, png, 255, 400, 004", // TYPE_INT_ARGB
        "2, png, 100, 400, 224",
        "13, png, 255, 400, 004", // TYPE_BYTE_INDEXED
        "13, png, 0, 400, 444",
        "10, png, 255, 222, 111", // TYPE_BYTE_GRAY
        "5, jpg, 255, 400, 004"
    })
    void isPrintedInItsColors(int type, String format, int opacity, String left, String right)
            throws IOException {
        byte[] file = Pictures.halves(type, format, opacity);

        BufferedImage page = page(file, "{ file: a.png, width: 200pt, decorative: true }");

        if (type != BufferedImage.TYPE_BYTE_GRAY) {
            assertThat(color(page, 150, 150)).isEqualTo(left);
            assertThat(color(page, 250, 150)).isEqualTo(right);
        }
        assertThat(color(page, 150, 150)).isNotEqualTo(color(page, 250, 150));
        assertThat(color(page, 99, 150)).isEqualTo("444");
        assertThat(color(page, 301, 150)).isEqualTo("444");
        assertThat(color(page, 150, 201)).isEqualTo("444");
    }

    @Test
    void isNeverLargerThanThePage() throws IOException {
        BufferedImage tall = new BufferedImage(10, 2_000, BufferedImage.TYPE_INT_RGB);

        BufferedImage page =
                page(
                        Pictures.write(tall, "png"),
                        "{ file: a.png, width: 300pt, align: end, alt: Black }");

        assertThat(color(page, 494, 102)).isEqualTo("000");
        assertThat(color(page, 494, 740)).isEqualTo("000");
        assertThat(color(page, 494, 743)).isEqualTo("444");
        assertThat(color(page, 480, 400)).isEqualTo("444");
    }

    @ParameterizedTest
    @CsvSource({"PDFUA_1, alt: Halves", "PDFA_2_A, alt: Halves", "PDFUA_1, decorative: true"})
    void keepsTheStandards(PDFAFlavour flavour, String told) throws Exception {
        byte[] file = Pictures.halves(BufferedImage.TYPE_INT_ARGB, "png", 100);
        PrintedReport report =
                PrintedReport.of(
                        PrintedReport.template(
                                template("{ file: a.png, " + told + " }"),
                                TemplateFiles.of(Map.of("a.png", file))),
                        Map.of());

        assertThat(VeraPdf.failures(report.pdf(), flavour)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"PDFUA_1", "PDFA_2_A"})
    void nothingButDecorationKeepsTheStandards(PDFAFlavour flavour) throws Exception {
        byte[] file = Pictures.halves(BufferedImage.TYPE_INT_RGB, "png", 255);
        String alone =
                template("{ file: a.png, decorative: true }")
                        .replace("  - text: Under the image\n", "");
        PrintedReport report =
                PrintedReport.of(
                        PrintedReport.template(alone, TemplateFiles.of(Map.of("a.png", file))),
                        Map.of());

        assertThat(report.texts()).isEmpty();
        assertThat(VeraPdf.failures(report.pdf(), flavour)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            textBlock =
                    """
                    { file: a.png } => 5:12: expected 'alt', which says what the image shows, or 'decorative: true'
                    { file: a.png, alt: x, decorative: true } => a decorative image has no 'alt'
                    { file: b.png, alt: x } => 5:20: 'b.png': there is no such file beside the template; did you mean 'a.png'?
                    { file: a.txt, alt: x } => 5:20: 'a.txt': this is neither a PNG nor a JPEG file
                    { file: ../a.png, alt: x } => expected the name of a file beside the template
                    """)
    void problemsSayWhatWasExpected(String image, String message) {
        byte[] file = Pictures.halves(BufferedImage.TYPE_INT_RGB, "png", 255);
        Map<String, byte[]> files = Map.of("a.png", file, "a.txt", new byte[100]);

        TemplateParsing parsing = TemplateParser.parse(template(image), TemplateFiles.of(files));

        assertThat(parsing)
                .isInstanceOfSatisfying(
                        TemplateParsing.Rejected.class,
                        rejected -> assertThat(rejected.problems().toString()).contains(message));
    }
}
