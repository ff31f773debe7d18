package dev.octavo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a template says of all pages, as it is found in the document.
class PageSettingsTest {
    private static final ReportEngine ENGINE = ReportEngine.create();
    private static final String TEMPLATE =
            """
            version: 1
            name: letter
            params: { who: { type: string, default: Ada } }
            header: { start: Later pages }
            footer: { end: "${page.number}" }
            firstPage: { header: { center: Letterhead } }
            document:
              author: "${params.who} & Co"
              subject: A letter
              keywords: [letters, "${params.who}"]
              language: de-AT
            theme: { colors: { ink: '#800000' }, sizes: { text: 12pt } }
            body:
              - heading: Dear
              - pageBreak:
              - text: Yours
            """;

    @Test
    void theFirstPageHasAHeaderOfItsOwn() throws IOException {
        List<String> texts = new ArrayList<>();
        PrintedTexts.forEach(
                new RandomAccessReadBuffer(render(TEMPLATE)),
                (page, text) -> texts.add(page + " " + text));

        assertThat(texts)
                .containsExactlyInAnyOrder(
                        "1 Letterhead", "1 Dear", "1 1", "2 Later pages", "2 Yours", "2 2");
    }

    @Test
    void theFirstPageMayGoWithoutHeader() throws IOException {
        List<String> texts = new ArrayList<>();
        PrintedTexts.forEach(
                new RandomAccessReadBuffer(
                        render(TEMPLATE.replace("{ center: Letterhead }", "{}"))),
                (page, text) -> texts.add(page + " " + text));

        assertThat(texts).contains("2 Later pages").doesNotContain("1 Later pages");
    }

    @Test
    void theDocumentSaysWhatItIs() throws Exception {
        byte[] bytes = render(TEMPLATE);

        try (PDDocument document = Loader.loadPDF(bytes)) {
            assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("Ada & Co");
            assertThat(document.getDocumentInformation().getSubject()).isEqualTo("A letter");
            assertThat(document.getDocumentInformation().getKeywords()).isEqualTo("letters, Ada");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("de-AT");
        }
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .contains("<dc:creator><rdf:Seq><rdf:li>Ada &amp; Co</rdf:li></rdf:Seq>")
                .contains("<pdf:Keywords>letters, Ada</pdf:Keywords>");
        assertThat(VeraPdf.failures(bytes, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(VeraPdf.failures(bytes, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void theThemeReachesTheText() throws IOException {
        try (PDDocument document = Loader.loadPDF(render(TEMPLATE))) {
            String operators =
                    new String(
                            document.getPage(1).getContents().readAllBytes(),
                            StandardCharsets.ISO_8859_1);

            assertThat(operators).containsPattern("12(\\.0*)? Tf").contains(".502 0 0 rg");
        }
    }

    private static byte[] render(String yaml) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RenderRequest request = PrintedReport.request(PrintedReport.template(yaml), Map.of());
        assertThat(ENGINE.render(request, out)).isInstanceOf(Rendering.Rendered.class);
        return out.toByteArray();
    }
}
