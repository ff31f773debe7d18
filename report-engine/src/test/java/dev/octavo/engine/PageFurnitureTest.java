package dev.octavo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.font.FontFiles;
import dev.octavo.engine.picture.Pictures;
import dev.octavo.engine.template.TemplateFiles;
import dev.octavo.engine.template.TemplateParser;
import dev.octavo.engine.template.TemplateParsing;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What stands on every page, and in which fonts: logos, the watermark, the theme's fonts.
class PageFurnitureTest {
    private static final Map<String, byte[]> FILES =
            Map.of(
                    "logo.png",
                    Pictures.halves(BufferedImage.TYPE_INT_RGB, "png", 255),
                    "mono.ttf",
                    FontFiles.bundled("SourceCodePro-Regular"),
                    "italic.ttf",
                    FontFiles.bundled("SourceSans3-Italic"));
    private static final String TEMPLATE =
            """
            version: 1
            name: furniture
            page: { size: A4, margin: 20mm }
            header: { start: { image: logo.png, height: 10mm }, end: Later }
            footer: { end: "${page.number} of ${page.count}" }
            firstPage: { header: { center: { image: logo.png, height: 40mm } } }
            watermark: { text: "DRAFT ${1 + 1}", when: "${2 > 1}" }
            theme:
              fonts: { headings: { regular: mono.ttf }, text: { regular: italic.ttf } }
              sizes: { heading1: 31pt }
            body:
              - heading: One
              - pageBreak:
              - heading: Two
              - pageBreak:
              - text: "Three \u2192 \u4e2d"
            """;

    @Test
    void everyPageShowsTheSameWatermarkWhichIsInTheFileOnce() throws IOException {
        try (PDDocument document = Loader.loadPDF(print(TEMPLATE).pdf())) {
            Set<COSStream> forms = new HashSet<>();
            for (PDPage page : document.getPages()) {
                forms.addAll(streams(page.getResources(), COSName.FORM));
                assertThat(text(document, page)).containsPattern("DRAFT\\s+2");
            }

            assertThat(document.getNumberOfPages()).isEqualTo(3);
            assertThat(forms).hasSize(1);
        }
    }

    @Test
    void thereIsNoWatermarkWhereItsConditionIsFalse() throws IOException {
        byte[] pdf = print(TEMPLATE.replace("2 > 1", "1 > 2")).pdf();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).doesNotContain("DRAFT");
        }
    }

    @Test
    void theMarginGrowsWithItsLogoWhichIsInTheFileOnce() throws IOException {
        try (PDDocument document = Loader.loadPDF(print(TEMPLATE).pdf())) {
            Map<String, Float> tops = tops(document);
            Set<COSStream> images = new HashSet<>();
            for (PDPage page : document.getPages()) {
                images.addAll(streams(page.getResources(), COSName.IMAGE));
            }

            assertThat(images).hasSize(1);
            assertThat(tops.get("One") - tops.get("Two")).isGreaterThan(50);
        }
    }

    @Test
    void theMarginGrowsWithTheLinesOfItsTextsOnTheFirstPageApart() throws IOException {
        String address = "Octavo Ltd\\n1 Sheet Street\\nEdinburgh\\nScotland\\nEarth";
        String yaml =
                TEMPLATE.replace("image: logo.png, height: 40mm", "image: logo.png, height: 2mm")
                        .replace("{ center: {", "{ end: \"" + address + "\", center: {");
        PrintedReport report = print(yaml);

        assertThat(report.pages().getFirst()).contains("Octavo Ltd", "Scotland", "Earth", "One");
        try (PDDocument document = Loader.loadPDF(report.pdf())) {
            Map<String, Float> tops = tops(document);

            assertThat(tops.get("One") - tops.get("Two")).isBetween(5f, 50f);
            assertThat(tops.get("Earth")).isLessThan(tops.get("One") - 20);
        }
    }

    @Test
    void textIsSetInTheFontsOfTheThemeAndWhatTheyLackInTheUsualOnes() throws IOException {
        PrintedReport report = print(TEMPLATE);

        try (PDDocument document = Loader.loadPDF(report.pdf())) {
            Set<String> fonts = new TreeSet<>();
            for (COSName name : document.getPage(2).getResources().getFontNames()) {
                PDFont font = document.getPage(2).getResources().getFont(name);
                fonts.add(font.getName().replaceFirst("^[A-Z]{6}\\+", "") + font.isEmbedded());
            }

            assertThat(fonts).contains("SourceCodePro-Regulartrue", "SourceSans3-Italictrue");
            assertThat(report.texts()).contains("One");
        }
    }

    /// A header that only the first page can be given: its second one is no number.
    private static final String FAILING =
            """
            version: 1
            name: furniture
            header:
              end: "${toNumber(page.number == 1 ? '1' : 'x')}"
            body: [ { text: One }, PAGES ]
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                FAILING,
                """
                version: 1
                name: furniture
                firstPage: { header: {} }
                header: { end: "\u0928\u092e" }
                body: [ { text: One }, PAGES ]
                """,
                """
                version: 1
                name: furniture
                page: { size: A6, orientation: landscape, margin: 20mm }
                firstPage: { header: {} }
                header: { end: { image: logo.png, height: 60mm } }
                body: [ { text: One }, PAGES ]
                """
            })
    void whatTheSecondPageCannotBeGivenIsAFaultOnlyWhenThereIsOne(String template)
            throws IOException {
        PrintedReport one = print(template.replace("PAGES", "{ rule: }"));
        Rendering two =
                print(template.replace("PAGES", "{ pageBreak: }, { text: Two }")).rendering();

        assertThat(one.pages()).singleElement().satisfies(it -> assertThat(it).contains("One"));
        assertThat(two).isInstanceOf(Rendering.Refused.class);
        assertThat(((Rendering.Refused) two).problems())
                .singleElement()
                .satisfies(it -> assertThat(it.line()).isGreaterThan(2));
    }

    @Test
    void itsPlaceIsThatInTheTemplate() {
        Rendering rendering =
                print(FAILING.replace("PAGES", "{ pageBreak: }, { text: Two }")).rendering();

        assertThat(((Rendering.Refused) rendering).problems())
                .containsExactly(
                        new RenderProblem(
                                RenderProblem.Kind.TEMPLATE,
                                "/template",
                                "header or footer: toNumber expects a number such as 1234.5, not 'x'",
                                null,
                                4L,
                                11));
    }

    @Test
    void theDocumentKeepsItsStandardsAndIsTheSameEachTime() throws Exception {
        byte[] pdf = print(TEMPLATE).pdf();

        assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(print(TEMPLATE).pdf()).isEqualTo(pdf);
    }

    @Test
    void aWatermarkInAScriptThatCannotBeSetIsRefused() {
        Rendering rendering =
                print(TEMPLATE.replace("DRAFT", "\u05d8\u05d9\u05d5\u05d8\u05d4")).rendering();

        assertThat(rendering.toString()).contains("watermark: ").contains("Hebrew");
    }

    @Test
    void whatIsWrongIsToldWithItsPlace() {
        String wrong =
                TEMPLATE.replace("height: 10mm", "height: 90mm")
                        .replace("image: logo.png, height: 40mm", "image: mono.ttf")
                        .replace("{ regular: italic.ttf }", "{ bold: logo.png }")
                        .replace("31pt", "310pt");

        var parsing = TemplateParser.parse(wrong, TemplateFiles.of(FILES));

        assertThat(parsing).isInstanceOf(TemplateParsing.Rejected.class);
        assertThat(((TemplateParsing.Rejected) parsing).problems().stream().map(Object::toString))
                .anySatisfy(
                        it -> assertThat(it).contains("4:45: expected a height from 2mm to 60mm"))
                .anySatisfy(it -> assertThat(it).contains("neither a PNG nor a JPEG"))
                .anySatisfy(it -> assertThat(it).contains("regular"))
                .anySatisfy(it -> assertThat(it).contains("expected a font size from 4pt to 72pt"));
    }

    private static PrintedReport print(String template) {
        return PrintedReport.of(
                PrintedReport.template(template, TemplateFiles.of(FILES)), Map.of());
    }

    private static List<COSStream> streams(PDResources resources, COSName kind) {
        List<COSStream> streams = new ArrayList<>();
        for (COSName name : resources.getXObjectNames()) {
            COSStream stream =
                    (COSStream)
                            resources
                                    .getCOSObject()
                                    .getCOSDictionary(COSName.XOBJECT)
                                    .getDictionaryObject(name);
            if (kind.equals(stream.getCOSName(COSName.SUBTYPE))) {
                streams.add(stream);
            }
        }
        return streams;
    }

    private static String text(PDDocument document, PDPage page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        int number = document.getPages().indexOf(page) + 1;
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return stripper.getText(document);
    }

    /// How far the first letter of each text is from the upper edge.
    private static Map<String, Float> tops(PDDocument document) throws IOException {
        Map<String, Float> tops = new HashMap<>();
        new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                tops.put(text.strip(), positions.getFirst().getYDirAdj());
            }
        }.getText(document);
        return tops;
    }
}
