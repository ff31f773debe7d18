package dev.octavo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.octavo.engine.picture.Pictures;
import dev.octavo.engine.template.TemplateFiles;
import dev.octavo.engine.template.TemplateParser;
import dev.octavo.engine.template.TemplateParsing;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

class PictureWatermarkTest {
    private static final TemplateFiles FILES =
            TemplateFiles.of(
                    Map.of(
                            "logo.png",
                            Pictures.halves(BufferedImage.TYPE_INT_RGB, "png", 255),
                            "seal.png",
                            Pictures.halves(BufferedImage.TYPE_INT_ARGB, "png", 128)));

    private static String template(String watermark) {
        return """
        version: 1
        name: sealed
        title: Sealed
        document: { language: en }
        header: { start: { image: logo.png } }
        watermark: { %s }
        body:
          - heading: One
          - pageBreak:
          - text: Two
        """
                .formatted(watermark);
    }

    private static byte[] pdf(String watermark) {
        return PrintedReport.of(PrintedReport.template(template(watermark), FILES), Map.of()).pdf();
    }

    @Test
    void isInTheFileOnceAndIsDecorationThatLetsTextThrough() throws IOException {
        byte[] pdf = pdf("image: logo.png, opacity: 0.25, when: '${2 > 1}'");

        try (PDDocument document = Loader.loadPDF(pdf)) {
            Set<COSBase> images = new HashSet<>();
            Set<COSBase> forms = new HashSet<>();
            for (PDPage page : document.getPages()) {
                images.addAll(objects(page.getResources(), PDImageXObject.class));
                forms.addAll(objects(page.getResources(), PDFormXObject.class));
                assertThat(new String(page.getContents().readAllBytes(), US_ASCII))
                        .containsPattern("/Artifact BMC\\s+/S0 Do");
            }

            assertThat(images).hasSize(1);
            assertThat(forms).hasSize(1);
            PDResources inside = form(document).getResources();
            assertThat(objects(inside, PDImageXObject.class)).isEqualTo(images);
            COSName state = inside.getExtGStateNames().iterator().next();
            assertThat(inside.getExtGState(state).getNonStrokingAlphaConstant()).isEqualTo(0.25f);
        }
    }

    @Test
    void standsInTheMiddleOfThePageInItsWidth() throws IOException {
        byte[] pdf = pdf("image: seal.png, width: 100mm, opacity: 1");

        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImage(1);
            int middle = page.getHeight() / 2;
            int from = 0;
            while (page.getRGB(from, middle) == 0xFFFFFFFF) {
                from++;
            }
            int to = page.getWidth() - 1;
            while (page.getRGB(to, middle) == 0xFFFFFFFF) {
                to--;
            }

            assertThat(to - from + 1).isBetween(281, 285);
            assertThat(from + to + 1).isBetween(page.getWidth() - 2, page.getWidth() + 2);
        }
    }

    @Test
    void isNotThereWhereTheConditionIsFalse() throws IOException {
        byte[] pdf = pdf("image: logo.png, when: '${1 > 2}'");

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(objects(document.getPage(0).getResources(), PDFormXObject.class)).isEmpty();
        }
    }

    @Test
    void keepsTheStandardsWithTransparencyOfItsOwn() throws Exception {
        byte[] pdf = pdf("image: seal.png");

        assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(pdf("image: seal.png")).isEqualTo(pdf);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    image: logo.png, width: 0      | 6:38: expected a width above 0, such as 90mm
                    image: logo.png, width: 0mm    | 6:38: expected a width above 0, such as 90mm
                    image: logo.png, opacity: 1.01 | 6:40: expected an opacity of at most 1, such as 0.15
                    image: logo.png, opacity: 0    | 6:40: expected a number above 0, but found '0'
                    image: logo.png, text: DRAFT   | 6:31: expected one of 'image' and 'text', not both
                    text: DRAFT, width: 90mm       | 6:34: only an image has a width and an opacity: a text is as large and light as it can be
                    when: '${true}'                | 6:12: expected a watermark: image, text
                    image: none.png                | 6:21: 'none.png': there is no such file beside the template
                    """)
    void whatIsWrongIsToldWithItsPlace(String watermark, String problem) {
        TemplateParsing parsing = TemplateParser.parse(template(watermark), FILES);

        assertThat(parsing)
                .isInstanceOfSatisfying(
                        TemplateParsing.Rejected.class,
                        rejected ->
                                assertThat(rejected.problems())
                                        .singleElement()
                                        .asString()
                                        .isEqualTo(problem));
    }

    private static PDFormXObject form(PDDocument document) throws IOException {
        PDResources resources = document.getPage(0).getResources();
        for (COSName name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDFormXObject form) {
                return form;
            }
        }
        throw new AssertionError("there is no form");
    }

    private static Set<COSBase> objects(PDResources resources, Class<? extends PDXObject> kind)
            throws IOException {
        Set<COSBase> found = new HashSet<>();
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            if (kind.isInstance(object)) {
                found.add(object.getCOSObject());
            }
        }
        return found;
    }
}
