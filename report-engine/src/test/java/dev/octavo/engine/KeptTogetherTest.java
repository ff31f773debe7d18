package dev.octavo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.apache.pdfbox.io.RandomAccessReadBuffer;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// Wherever on a page it comes to stand.
class KeptTogetherTest {
    private static final String HEAD =
            """
            version: 1
            name: sales
            page: { size: A5 }
            datasets:
              sales:
                fields: { region: string, amount: integer }
            body:
              - text: Above.
              - spacer: ABOVEmm
              - heading: Chapter
              - heading: { level: 2, text: Part }
            """;
    private static final Map<String, String> SALES =
            Map.of("sales", "region,amount\nNorth,1\nSouth,2\n");

    @Property(tries = 81)
    void headingsAndTheShortTextAfterThemStandOnThePageOfTheTable(
            @ForAll @IntRange(min = 90, max = 170) int above) throws IOException {
        Map<String, Integer> pages =
                pages(
                        above,
                        """
                          - text: Sales of the year.
                          - table: { dataset: sales, columns: [{ field: region }, { field: amount }] }
                        """);

        assertThat(pages.get("Chapter"))
                .isEqualTo(pages.get("Part"))
                .isEqualTo(pages.get("Sales of the year."))
                .isEqualTo(pages.get("North"));
    }

    @Property(tries = 81)
    void soTheyDoWithTheBlockThatIsPrintedNext(@ForAll @IntRange(min = 90, max = 170) int above)
            throws IOException {
        Map<String, Integer> pages =
                pages(
                        above,
                        """
                          - text: Sales of the year.
                          - text: Never printed.
                            when: "${false}"
                          - keyFigures:
                              - { label: All, value: "${sum(sales.amount)}" }
                        """);

        assertThat(pages.get("Chapter"))
                .isEqualTo(pages.get("Sales of the year."))
                .isEqualTo(pages.get("All"));
    }

    /// The page on which each text was printed first.
    private static Map<String, Integer> pages(int above, String body) throws IOException {
        Map<String, Integer> pages = new HashMap<>();
        PrintedTexts.forEach(
                new RandomAccessReadBuffer(
                        PrintedReport.of(
                                        HEAD.replace("ABOVE", Integer.toString(above)) + body,
                                        SALES)
                                .pdf()),
                (page, text) -> pages.putIfAbsent(text, page));
        assertThat(pages).containsKeys("Chapter", "Part", "Sales of the year.");
        return pages;
    }
}
