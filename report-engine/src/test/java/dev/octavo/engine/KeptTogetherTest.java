package dev.octavo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.template.TemplateFiles;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import org.apache.pdfbox.io.RandomAccessReadBuffer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
    private static final String TABLE =
            "{ table: { dataset: sales, columns: [ { field: region }, { field: amount } ] } }";
    private static final TemplateFiles FILES =
            _ -> new TemplateFiles.Found(("- " + TABLE + "\n").getBytes(StandardCharsets.UTF_8));
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

    @Property(tries = 162)
    void whereverTheTableBegins(
            @ForAll @IntRange(min = 90, max = 170) int above, @ForAll("places") String place)
            throws IOException {
        Map<String, Integer> pages =
                pages(above, "  - text: Sales of the year.\n" + place.replace("TABLE", TABLE));

        assertThat(pages.get("Chapter"))
                .isEqualTo(pages.get("Part"))
                .isEqualTo(pages.get("Sales of the year."))
                .isEqualTo(pages.get("North"));
    }

    @Provide
    Arbitrary<String> places() {
        return Arbitraries.of(
                "  - include: table.yaml\n",
                "  - section: { body: [ TABLE ] }\n",
                "  - section: { each: { dataset: sales }, body: [ TABLE ] }\n",
                "  - section: { body: [ { text: x, when: '${false}' }, { include: table.yaml } ] }\n",
                "  - columns: [ { body: [ { text: Beside. } ] }, { body: [ TABLE ] } ]\n",
                "  - section: { body: [ { columns: [ { body: [ { section: { body: [ TABLE ] } } ] }"
                        + ", { body: [ { text: Beside. } ] } ] } ] }\n");
    }

    @Property(tries = 41)
    void withinColumnsThatNoPageHolds(@ForAll @IntRange(min = 90, max = 130) int above)
            throws IOException {
        Map<String, Integer> pages =
                pages(
                        1,
                        """
                          - text: Sales of the year.
                          - columns:
                            - body:
                              - text: At the top.
                              - spacer: %dmm
                              - heading: Inside
                              - text: Sales of all regions.
                              - section: { body: [ %s ] }
                            - body: [ %s ]
                        """
                                .formatted(above, TABLE, "{ text: Beside. }, ".repeat(60)));

        assertThat(pages.get("Inside"))
                .isEqualTo(pages.get("Sales of all regions."))
                .isEqualTo(pages.get("North"));
    }

    @Property(tries = 51)
    void aHeadingStaysWithTheBeginningOfColumnsThatNoPageHolds(
            @ForAll @IntRange(min = 120, max = 170) int above) throws IOException {
        String rows = "{ text: Sales of the year. }, ".repeat(60);
        Map<String, Integer> pages =
                pages(
                        above,
                        "  - columns: [ { body: [ { text: Beside. } ] }, { body: [ "
                                + rows
                                + TABLE
                                + " ] } ]\n");

        assertThat(pages.get("Chapter"))
                .isEqualTo(pages.get("Part"))
                .isEqualTo(pages.get("Beside."));
    }

    /// The page on which each text was printed first.
    private static Map<String, Integer> pages(int above, String body) throws IOException {
        Map<String, Integer> pages = new HashMap<>();
        PrintedTexts.forEach(
                new RandomAccessReadBuffer(
                        PrintedReport.of(
                                        PrintedReport.template(
                                                HEAD.replace("ABOVE", Integer.toString(above))
                                                        + body,
                                                FILES),
                                        SALES)
                                .pdf()),
                (page, text) -> pages.putIfAbsent(text, page));
        assertThat(pages).containsKeys("Chapter", "Part", "Sales of the year.");
        return pages;
    }
}
