package dev.octavo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.dataset.DatasetSource;
import dev.octavo.engine.dataset.Format;
import dev.octavo.engine.template.Template;
import dev.octavo.engine.template.TemplateFiles;
import dev.octavo.engine.template.TemplateParser;
import dev.octavo.engine.template.TemplateParsing;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What cells show besides their text.
class CellGraphicsTest {
    private static final String HEAD =
            """
            version: 1
            name: cells
            datasets:
              sales:
                fields: { product: string, amount: decimal, trend: numbers }
            body:
              - table:
                  dataset: sales
            """;

    private static PrintedReport report(String table, String rows) {
        return PrintedReport.of(HEAD + table, Map.of("sales", "product,amount,trend\n" + rows));
    }

    @Test
    void aNumberWithABarStaysText() throws IOException {
        PrintedReport report =
                report(
                        "      columns: [{ field: amount, bar: true }]\n",
                        "Figs,4,\nPears,-2,\nNuts,,\n");

        assertThat(report.texts()).containsExactly("amount", "4", "-2");
        assertThat(warnings(report)).isEmpty();
    }

    @Test
    void aNumberBeyondItsBarIsTold() {
        PrintedReport report =
                report(
                        "      columns: [{ field: amount, bar: { min: 0, max: '${1 + 2}' } }]\n",
                        "Figs,4,\nPears,-2,\nNuts,1,\n");

        assertThat(warnings(report))
                .containsExactly(
                        "a number in the table in line 7 is beyond its bar's 'min' or 'max'");
    }

    @Test
    void numbersAreToldToThoseWhoDoNotSeeThem() throws Exception {
        PrintedReport report =
                report(
                        "      columns: [{ field: trend, title: Trend, sparkline: true }]\n",
                        "Figs,4,3 -2.5;- 7\nPears,-2,\nNuts,1,12\n");

        assertThat(report.texts()).containsExactly("Trend");
        assertThat(alternatives(report))
                .containsExactly("3 values from -2.5 to 7, the last 7", "One value, 12");
        assertThat(VeraPdf.failures(report.pdf(), PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void arraysOfNumbersAreNumbers() throws Exception {
        String json =
                """
                [ { "product": "Figs", "amount": 4, "trend": [3, null, 4.5] },
                  { "product": "Pears", "amount": 4, "trend": [] } ]
                """;

        PrintedReport report = ofJson(json);

        assertThat(alternatives(report)).containsExactly("2 values from 3 to 4.5, the last 4.5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            textBlock =
                    """
                    [1, "2", 3]     => '2' among them
                    [1, [2]]        => an array among them
                    "a"             => 'a'
                    5               => '5'
                    """)
    void whatIsNotNumbersIsRefusedWithItsRow(String trend, String found) {
        Rendering rendering =
                ofJson("[{}, { \"product\": \"Figs\", \"trend\": %s }]".formatted(trend))
                        .rendering();

        assertThat(rendering)
                .isInstanceOfSatisfying(
                        Rendering.Refused.class,
                        refused ->
                                assertThat(refused.problems().getFirst().message())
                                        .isEqualTo(
                                                "row 2, field 'trend': expected at most 1000 numbers"
                                                        + " such as 3 4.5 - 6, but found "
                                                        + found));
    }

    private static PrintedReport ofJson(String json) {
        Template template =
                PrintedReport.template(
                        HEAD + "      columns: [{ field: trend, sparkline: { type: bars } }]\n",
                        TemplateFiles.NONE);
        return PrintedReport.ofSources(
                template,
                Map.of(
                        "sales",
                        DatasetSource.ofBytes(json.getBytes(StandardCharsets.UTF_8), Format.JSON)));
    }

    private static List<String> alternatives(PrintedReport report) throws IOException {
        List<String> found = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(report.pdf())) {
            collect(document.getDocumentCatalog().getStructureTreeRoot(), found);
        }
        return found;
    }

    private static void collect(PDStructureNode node, List<String> found) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getAlternateDescription() != null) {
                    found.add(element.getAlternateDescription());
                }
                collect(element, found);
            }
        }
    }

    private static List<String> warnings(PrintedReport report) {
        return switch (report.rendering()) {
            case Rendering.Rendered rendered -> rendered.warnings();
            default -> throw new AssertionError(report.rendering().toString());
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            textBlock =
                    """
                    { field: product, bar: true } => a bar shows a number, but this is of type string
                    { field: amount, bar: true, running: sum } => leave out 'bar' or 'running'
                    { field: amount, sparkline: true } => a sparkline shows several numbers, a field of type numbers, but this is of type decimal
                    { field: trend } => expected 'sparkline: true'
                    { field: trend, sparkline: { type: dots } } => expected one of line, bars
                    { field: trend, sparkline: true, format: number } => a sparkline has no 'format'
                    { field: trend, sparkline: true, total: max } => max needs values that have an order
                    { value: "${trend > trend ? 1 : 2}" } => numbers side by side have no order
                    { field: amount, bar: { max: many } } => expected a whole number
                    { field: amount, bar: { max: "${'a'}" } } => 'max' needs a number, but this is of type string
                    { field: amount, bar: { color: pink } } => expected one of muted, accent
                    """)
    void problemsSayWhatWasExpected(String column, String message) {
        TemplateParsing parsing = TemplateParser.parse(HEAD + "      columns: [" + column + "]\n");

        assertThat(parsing)
                .isInstanceOfSatisfying(
                        TemplateParsing.Rejected.class,
                        rejected -> assertThat(rejected.problems().toString()).contains(message));
    }
}
