package dev.octavo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The table of contents names the pages on which headings stand.
class ContentsTest {
    private static final String TEMPLATE =
            """
            version: 1
            name: chapters
            datasets:
              chapters:
                fields: { title: string }
            body:
              - toc: { depth: 2 }
              - section:
                  each: chapters
                  title: "${title}"
                  body:
                    - heading: { text: A detail, level: 3 }
                    - spacer: 60mm
                    - text: "Text of ${title}."
              - heading: { text: The end, level: 1 }
            """;

    private static PrintedReport print(int chapters) {
        String csv =
                IntStream.rangeClosed(1, chapters)
                        .mapToObj(i -> "Chapter " + i)
                        .collect(Collectors.joining("\n", "title\n", "\n"));
        return PrintedReport.of(TEMPLATE, Map.of("chapters", csv));
    }

    @Test
    void namesEveryHeadingAndTheNumberOfItsPage() throws IOException {
        List<List<String>> pages = print(100).pages();

        List<String> texts = new ArrayList<>();
        pages.forEach(page -> texts.addAll(page));
        texts.removeIf("."::equals);
        for (int i = 1; i <= 100; i++) {
            String title = "Chapter " + i;
            int page = Integer.parseInt(texts.get(texts.indexOf(title) + 1));
            assertThat(pages.get(page - 1)).contains(title, "Text of " + title + ".");
        }
        assertThat(texts.subList(0, 202)).doesNotContain("A detail").contains("The end");
    }

    @Test
    void leadsToTheHeadings() throws IOException {
        PrintedReport report = print(20);

        List<List<String>> pages = report.pages();
        try (PDDocument document = Loader.loadPDF(report.pdf())) {
            int links = 0;
            for (PDPage page : document.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    PDPageDestination destination =
                            (PDPageDestination) ((PDAnnotationLink) annotation).getDestination();
                    assertThat(pages.get(destination.retrievePageNumber()))
                            .contains(annotation.getContents());
                    links++;
                }
            }
            assertThat(links).isEqualTo(21);
        }
    }

    @Test
    void isEmptyWhereThereIsNoHeading() throws IOException {
        PrintedReport report =
                PrintedReport.of(
                        "version: 1\nname: none\nbody: [ { toc: }, { text: Alone } ]", Map.of());

        assertThat(report.texts()).containsExactly("Alone");
    }
}
