package dev.octavo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.template.TemplateParser;
import dev.octavo.engine.template.TemplateParsing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
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
                fields: { product: string, amount: decimal }
            body:
              - table:
                  dataset: sales
            """;

    private static PrintedReport report(String table, String rows) {
        return PrintedReport.of(HEAD + table, Map.of("sales", "product,amount\n" + rows));
    }

    @Test
    void aNumberWithABarStaysText() throws IOException {
        PrintedReport report =
                report(
                        "      columns: [{ field: amount, bar: true }]\n",
                        "Figs,4\nPears,-2\nNuts,\n");

        assertThat(report.texts()).containsExactly("amount", "4", "-2");
        assertThat(warnings(report)).isEmpty();
    }

    @Test
    void aNumberBeyondItsBarIsTold() {
        PrintedReport report =
                report(
                        "      columns: [{ field: amount, bar: { min: 0, max: '${1 + 2}' } }]\n",
                        "Figs,4\nPears,-2\nNuts,1\n");

        assertThat(warnings(report))
                .containsExactly(
                        "a number in the table in line 7 is beyond its bar's 'min' or 'max'");
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
