package dev.octavo.engine.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

class PdfDocumentTest {
    private static final int ROWS = 500;
    private static final PdfOptions UNTAGGED = new PdfOptions(false, 6);

    @Test
    void everyRowCanBeReadBackFromTheFile() throws IOException {
        try (PDDocument document = Loader.loadPDF(SampleDocument.bytes(ROWS, UNTAGGED))) {
            String text = new PDFTextStripper().getText(document);

            assertThat(text.lines().filter(line -> line.matches("\\d+ row\\d+( odd)?")))
                    .hasSize(ROWS - 1)
                    .doesNotHaveDuplicates();
            assertThat(text).contains("Total of A 500", "Everything");
        }
    }

    @Test
    void everyPageTellsItsNumberAndHowManyThereAre() throws IOException {
        try (PDDocument document = Loader.loadPDF(SampleDocument.bytes(ROWS, UNTAGGED))) {
            int count = document.getNumberOfPages();
            PDFTextStripper stripper = new PDFTextStripper();

            assertThat(count).isGreaterThan(32);
            for (int number = 1; number <= count; number++) {
                stripper.setStartPage(number);
                stripper.setEndPage(number);
                assertThat(stripper.getText(document))
                        .startsWith("Sample")
                        .contains("Page " + number + " of " + count);
            }
        }
    }

    @Test
    void saysWhatItIs() throws IOException {
        try (PDDocument document = Loader.loadPDF(SampleDocument.bytes(3, PdfOptions.DEFAULT))) {
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo(SampleDocument.TITLE);
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo("2026-07-03T10:15:30Z");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("de-DE");
            assertThat(
                            new String(
                                    document.getDocumentCatalog().getMetadata().toByteArray(),
                                    StandardCharsets.UTF_8))
                    .contains("Gr\u00FC\u00DFe &amp; &lt;K\u00FCsse&gt;");
        }
    }

    @Test
    void embedsASubsetOfEachFont() throws IOException {
        byte[] bytes = SampleDocument.bytes(3, PdfOptions.DEFAULT);

        assertThat(bytes.length).isLessThan(80_000);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            assertThat(fonts)
                    .isNotEmpty()
                    .allSatisfy(
                            font -> {
                                assertThat(font.isEmbedded()).isTrue();
                                assertThat(font.getName()).matches("[A-Z]{6}\\+Source.*");
                            });
        }
    }

    @Test
    void linksLeadWhereTheySay() throws IOException {
        try (PDDocument document = Loader.loadPDF(SampleDocument.bytes(3, PdfOptions.DEFAULT))) {
            List<PDAnnotation> annotations = document.getPage(0).getAnnotations();

            assertThat(annotations).hasSize(1);
            PDActionURI action =
                    (PDActionURI) ((PDAnnotationLink) annotations.getFirst()).getAction();
            assertThat(action.getURI()).isEqualTo("https://example.org/?a=(b)&c=%20");
        }
    }

    @Test
    void headingsAreBookmarks() throws IOException {
        try (PDDocument document = Loader.loadPDF(SampleDocument.bytes(3, PdfOptions.DEFAULT))) {
            List<String> titles = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(item.getTitle());
                item.children().forEach(child -> titles.add("> " + child.getTitle()));
            }

            assertThat(titles).containsExactly("Chapter", "> Section", "The end");
        }
    }

    @Test
    void tellsTheStructureOfWhatItShows() throws IOException {
        try (PDDocument document = Loader.loadPDF(SampleDocument.bytes(2, PdfOptions.DEFAULT))) {
            StringBuilder outline = new StringBuilder();
            describe(document.getDocumentCatalog().getStructureTreeRoot(), outline);

            assertThat(outline.toString())
                    .isEqualTo(
                            "Document(H1 P(Link)"
                                    + " L(LI(Lbl LBody(P)) LI(Lbl LBody(P L(LI(Lbl LBody(P))))))"
                                    + " BlockQuote(P) Code H2"
                                    + " Table(THead(TR(TH TH TH))"
                                    + " TBody(TR(TH) TR(TD TD TD) TR(TD TD TD) TR(TH TD)"
                                    + " TR(TH) TR(TD TD TD)))"
                                    + " H1)");
        }
    }

    private static void describe(PDStructureNode node, StringBuilder outline) {
        List<PDStructureElement> children =
                node.getKids().stream()
                        .filter(PDStructureElement.class::isInstance)
                        .map(PDStructureElement.class::cast)
                        .toList();
        for (int i = 0; i < children.size(); i++) {
            PDStructureElement child = children.get(i);
            outline.append(i == 0 ? "" : " ").append(child.getStructureType());
            boolean hasElements =
                    child.getKids().stream().anyMatch(PDStructureElement.class::isInstance);
            if (hasElements) {
                outline.append('(');
                describe(child, outline);
                outline.append(')');
            }
        }
    }

    @Test
    void theSamePagesGiveTheSameBytes() throws IOException {
        byte[] once = SampleDocument.bytes(ROWS, PdfOptions.DEFAULT);

        assertThat(SampleDocument.bytes(ROWS, PdfOptions.DEFAULT)).isEqualTo(once);
        assertThat(SampleDocument.bytes(ROWS + 1, PdfOptions.DEFAULT)).isNotEqualTo(once);
    }

    @Test
    void failsWhenTheFileCannotBeWritten() {
        OutputStream full =
                new OutputStream() {
                    private int room = 5_000;

                    @Override
                    public void write(int b) throws IOException {
                        if (room-- == 0) {
                            throw new IOException("disk full");
                        }
                    }
                };

        assertThatThrownBy(() -> SampleDocument.write(full, ROWS, PdfOptions.DEFAULT))
                .isInstanceOf(IOException.class)
                .hasMessage("disk full");
    }
}
