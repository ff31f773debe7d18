package dev.octavo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class EastAsianTextTest {
    private static final String CHINESE = "骨直角，汉字。";
    private static final String JAPANESE = "骨と直角、漢字カナ。";
    private static final String KOREAN = "한국어 글꼴 骨";
    private static final String MIXED = "Ωμέγα Привет abc 漢字 𠮷 ①";

    private static String report(String language, String... texts) {
        StringBuilder yaml = new StringBuilder("version: 1\nname: t\n");
        yaml.append("document: { language: ").append(language).append(" }\nbody:\n");
        for (String text : texts) {
            yaml.append("  - text: '").append(text).append("'\n");
        }
        return yaml.toString();
    }

    private static List<String> fonts(PDDocument document) throws IOException {
        List<String> names = new ArrayList<>();
        var resources = document.getPage(0).getResources();
        for (var name : resources.getFontNames()) {
            String font = resources.getFont(name).getName();
            names.add(font.substring(font.indexOf('+') + 1));
        }
        return names;
    }

    private static PDDocument open(PrintedReport report) throws IOException {
        assertThat(report.rendering()).isInstanceOf(Rendering.Rendered.class);
        assertThat(((Rendering.Rendered) report.rendering()).warnings()).isEmpty();
        return Loader.loadPDF(report.pdf());
    }

    @Test
    void theTextOfADocumentIsWhatWasWritten() throws IOException {
        PrintedReport report =
                PrintedReport.of(report("en", CHINESE, JAPANESE, KOREAN, MIXED), Map.of());

        try (PDDocument document = open(report)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text.lines().map(String::strip))
                    .containsExactly(CHINESE, JAPANESE, KOREAN, MIXED);
        }
    }

    @Test
    void theLettersOfAParagraphChooseTheFontOfItsIdeographs() throws IOException {
        try (PDDocument document =
                open(PrintedReport.of(report("en", CHINESE, JAPANESE, KOREAN), Map.of()))) {
            assertThat(fonts(document))
                    .containsExactlyInAnyOrder(
                            "NotoSansSC-Regular",
                            "NotoSansJP-Regular",
                            "NotoSansKR-Regular",
                            "SourceSans3-Regular");
        }
    }

    @Test
    void theLanguageOfTheDocumentChoosesTheFontOfIdeographsAlone() throws IOException {
        try (PDDocument document = open(PrintedReport.of(report("ja", "骨直角"), Map.of()))) {
            assertThat(fonts(document)).containsExactly("NotoSansJP-Regular");
        }
        try (PDDocument document = open(PrintedReport.of(report("ko", "骨直角"), Map.of()))) {
            assertThat(fonts(document)).containsExactly("NotoSansKR-Regular");
        }
        try (PDDocument document = open(PrintedReport.of(report("de", "骨直角"), Map.of()))) {
            assertThat(fonts(document)).containsExactly("NotoSansSC-Regular");
        }
    }

    @Test
    void theDocumentMeetsItsStandards() throws Exception {
        PrintedReport report =
                PrintedReport.of(report("zh", CHINESE, JAPANESE, KOREAN, MIXED), Map.of());

        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
            assertThat(VeraPdf.failures(report.pdf(), flavour)).as(flavour.toString()).isEmpty();
        }
    }
}
