package dev.octavo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A heading is a heading, whether a block says so or the Markdown of a text.
class MarkdownHeadingsTest {
    private static final String HEAD =
            """
            version: 1
            name: headings
            title: "Q&A *1*"
            body:
              - toc: { depth: 2 }
            """;
    private static final String IN_BLOCKS =
            HEAD
                    + """
                      - heading: "About ${title}"
                      - text: First.
                      - heading: { text: Part in bold, level: 2 }
                      - text: Second.
                      - heading: { text: Detail, level: 3 }
                      - text: Third.
                    """;
    private static final String IN_MARKDOWN =
            HEAD
                    + """
                      - text: |
                          # About ${title}
                          First.

                          Part in **bold**
                          ----------------
                          Second.

                          #
                          ### Detail
                          Third.
                    """;

    @Test
    void areBookmarkedAndTaggedLikeThoseOfBlocks() throws IOException {
        PrintedReport markdown = PrintedReport.of(IN_MARKDOWN, Map.of());
        PrintedReport blocks = PrintedReport.of(IN_BLOCKS, Map.of());

        assertThat(bookmarks(markdown))
                .isEqualTo(bookmarks(blocks))
                .containsExactly("1 About Q&A *1*", "2 Part in bold", "3 Detail");
        assertThat(tags(markdown)).isEqualTo(tags(blocks)).contains("H1", "H2", "H3");
    }

    @Test
    void standInTheTableOfContents() throws IOException {
        List<String> texts = PrintedReport.of(IN_MARKDOWN, Map.of()).texts();

        assertThat(texts.subList(0, texts.indexOf("First.")))
                .contains("Part in bold")
                .doesNotContain("Detail");
    }

    @Test
    void headNoPartOfTheDocumentWithinQuotationsAndLists() throws IOException {
        PrintedReport report =
                PrintedReport.of(
                        HEAD
                                + """
                                  - text: |
                                      # Ours

                                      > # Theirs
                                      > They said.

                                      - ## An item
                                        and its text.
                                """,
                        Map.of());

        assertThat(bookmarks(report)).containsExactly("1 Ours");
        assertThat(report.texts()).contains("Theirs", "An item");
    }

    private static List<String> bookmarks(PrintedReport report) throws IOException {
        try (PDDocument document = Loader.loadPDF(report.pdf())) {
            List<String> found = new ArrayList<>();
            add(document.getDocumentCatalog().getDocumentOutline(), 1, found);
            return found;
        }
    }

    private static void add(PDOutlineNode parent, int level, List<String> found) {
        for (PDOutlineItem item : parent.children()) {
            found.add(level + " " + item.getTitle());
            add(item, level + 1, found);
        }
    }

    private static List<String> tags(PrintedReport report) throws IOException {
        try (PDDocument document = Loader.loadPDF(report.pdf())) {
            List<String> found = new ArrayList<>();
            add(document.getDocumentCatalog().getStructureTreeRoot(), found);
            return found;
        }
    }

    private static void add(PDStructureNode node, List<String> found) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                found.add(element.getStructureType());
                add(element, found);
            }
        }
    }
}
