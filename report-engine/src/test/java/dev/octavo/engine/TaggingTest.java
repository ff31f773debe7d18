package dev.octavo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.dataset.DatasetSource;
import dev.octavo.engine.dataset.Format;
import dev.octavo.engine.pdf.PdfOptions;
import dev.octavo.engine.template.TemplateFiles;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Tables with very many rows are not tagged, or not printed.
class TaggingTest {
    private static final int LIMIT = 50;

    private static PrintedReport report(String tagging, int rows, String... tables) {
        String yaml =
                """
                version: 1
                name: many
                %s
                datasets: { a: { fields: { n: integer }, where: "${n >= 0}" } }
                body:
                  - heading: Many
                """
                                .formatted(tagging)
                        + String.join("", tables);
        return print(yaml, Map.of("a", numbers(rows) + "-1\n"));
    }

    private static String numbers(int count) {
        return IntStream.range(0, count)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining("\n", "n\n", "\n"));
    }

    private static PrintedReport print(String yaml, Map<String, String> csv) {
        Map<String, DatasetSource> sources = new TreeMap<>();
        csv.forEach(
                (name, text) ->
                        sources.put(
                                name,
                                DatasetSource.ofBytes(
                                        text.getBytes(StandardCharsets.UTF_8), Format.CSV)));
        return PrintedReport.ofSources(
                PrintedReport.template(yaml, TemplateFiles.NONE),
                sources,
                new PdfOptions(true, 3, LIMIT));
    }

    private static String table(String more) {
        return "  - table: { dataset: a, columns: [{ field: n }]%s }\n".formatted(more);
    }

    private static boolean isTagged(PrintedReport report) throws IOException {
        assertThat(report.rendering()).isInstanceOf(Rendering.Rendered.class);
        try (PDDocument document = Loader.loadPDF(report.pdf())) {
            return document.getDocumentCatalog().getStructureTreeRoot() != null;
        }
    }

    private static List<String> warnings(PrintedReport report) {
        return ((Rendering.Rendered) report.rendering()).warnings();
    }

    @ParameterizedTest
    @CsvSource({"'document: { tagging: optional }'", "'document: { tagging: required }'", "''"})
    void asManyRowsAsTheLimitAreTagged(String tagging) throws IOException {
        PrintedReport report = report(tagging, LIMIT, table(""));

        assertThat(isTagged(report)).isTrue();
        assertThat(warnings(report)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'document: { tagging: required }'", "''"})
    void moreAreRefusedAndTheRefusalSaysWhatToDo(String tagging) {
        PrintedReport report = report(tagging, LIMIT + 1, table(""));

        assertThat(report.rendering())
                .isEqualTo(
                        new Rendering.Refused(
                                List.of(
                                        new RenderProblem(
                                                RenderProblem.Kind.TEMPLATE,
                                                "/template",
                                                "the tables of a tagged document have at most 50"
                                                        + " rows, and dataset 'a' has more: print fewer"
                                                        + " with 'where' or 'limit', or write"
                                                        + " 'document: { tagging: optional }' for a"
                                                        + " document without tags, which is not"
                                                        + " accessible (PDF/UA)",
                                                null,
                                                7L,
                                                5))));
    }

    @Test
    void moreAreNotTaggedWhereTheTemplateAllowsThatAndTheDocumentSaysSo() throws Exception {
        PrintedReport report = report("document: { tagging: optional }", LIMIT + 1, table(""));

        assertThat(isTagged(report)).isFalse();
        assertThat(warnings(report))
                .containsExactly(
                        "the document is not tagged, for its tables have 51 rows and at most 50"
                                + " are tagged: it does not keep PDF/UA");
        assertThat(new String(report.pdf(), StandardCharsets.ISO_8859_1))
                .contains("<pdfaid:part>2<", "<pdfaid:conformance>U<")
                .doesNotContain("<pdfuaid:part>");
        assertThat(VeraPdf.failures(report.pdf(), PDFAFlavour.PDFA_2_U)).isEmpty();
    }

    @Test
    void theRowsOfAllTablesCountTogether() throws IOException {
        String optional = "document: { tagging: optional }";

        assertThat(isTagged(report(optional, LIMIT / 2, table(""), table("")))).isTrue();
        assertThat(isTagged(report(optional, LIMIT / 2 + 1, table(""), table("")))).isFalse();
        assertThat(report("", LIMIT / 2 + 1, table(""), table("")).rendering())
                .isInstanceOf(Rendering.Refused.class);
        assertThat(warnings(report(optional, LIMIT, table(", limit: 1"), table(""))).getFirst())
                .contains("have 51 rows");
    }

    /// The section is printed for each of the groups of b.
    @ParameterizedTest
    @CsvSource({
        "required, 5, true",
        "required, 6, false",
        "optional, 5, true",
        "optional, 6, false"
    })
    void rowsOfATableThatASectionRepeatsForAnotherDatasetCountEachTime(
            String tagging, int groups, boolean tagged) throws IOException {
        String yaml =
                """
                version: 1
                name: repeated
                document: { tagging: TAGGING }
                datasets:
                  a: { fields: { n: integer } }
                  b: { fields: { n: integer }, sort: n }
                body:
                  - section:
                      each: { dataset: b, groupBy: n }
                      body:
                        - columns:
                            - body: [{ table: { dataset: a, columns: [{ field: n }] } }]
                            - body: [{ text: "${n}" }]
                """;
        Map<String, String> csv =
                Map.of("a", numbers(LIMIT / 5), "b", numbers(groups) + "1\n".repeat(3));

        PrintedReport report = print(yaml.replace("TAGGING", tagging), csv);

        if (tagged || tagging.equals("optional")) {
            assertThat(isTagged(report)).isEqualTo(tagged);
            assertThat(warnings(report)).hasSize(tagged ? 0 : 1);
        } else {
            assertThat(report.rendering()).isInstanceOf(Rendering.Refused.class);
        }
    }

    /// Within the section, the dataset has only the rows of the group.
    @Test
    void rowsOfATableThatASectionDividesCountOnce() throws IOException {
        String yaml =
                """
                version: 1
                name: divided
                document: { tagging: optional }
                datasets: { a: { fields: { n: integer } } }
                body:
                  - section:
                      each: a
                      body: [{ table: { dataset: a, columns: [{ field: n }] } }]
                """;

        assertThat(isTagged(print(yaml, Map.of("a", numbers(LIMIT))))).isTrue();
        assertThat(isTagged(print(yaml, Map.of("a", numbers(LIMIT + 1))))).isFalse();
    }

    @Test
    void rowsThatATableLeavesOutDoNotCount() throws IOException {
        assertThat(isTagged(report("", 3 * LIMIT, table(", limit: 50")))).isTrue();
    }

    @Test
    void anEngineThatTagsNothingHasNoLimit() {
        byte[] csv = "n\n1\n2\n".getBytes(StandardCharsets.UTF_8);
        PrintedReport report =
                PrintedReport.ofSources(
                        PrintedReport.template(
                                """
                                version: 1
                                name: few
                                datasets: { a: { fields: { n: integer } } }
                                body: [{ table: { dataset: a, columns: [{ field: n }] } }]
                                """,
                                TemplateFiles.NONE),
                        Map.of("a", DatasetSource.ofBytes(csv, Format.CSV)),
                        new PdfOptions(false, 3, 1));

        assertThat(report.rendering()).isInstanceOf(Rendering.Rendered.class);
    }
}
