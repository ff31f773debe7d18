package dev.octavo.engine;

import static dev.octavo.engine.PrintedReport.csv;
import static dev.octavo.engine.PrintedReport.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.dataset.DatasetSource;
import dev.octavo.engine.dataset.Format;
import dev.octavo.engine.template.Template;
import dev.octavo.engine.template.TemplateParser;
import dev.octavo.engine.template.TemplateParsing;
import dev.octavo.engine.template.TemplateProblem;

import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Charts as reports print them.
class ChartReportTest {
    private static final Path CHARTS = Path.of("src", "test", "resources", "charts");
    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final String HEAD =
            """
            version: 1
            name: sales
            datasets:
              sales:
                fields: { region: string, day: date, amount: decimal }
            body:
              - chart:
                  dataset: sales
                  alt: Sales
            """;
    private static final String CSV =
            """
            region,day,amount
            North,2026-01-01,10
            South,2026-01-02,25
            North,2026-01-03,30
            East,2026-01-04,2
            West,2026-01-05,7
            """;

    private static DatasetSource file(Path path) {
        return DatasetSource.ofFile(path, Format.CSV);
    }

    private static List<String> problems(String chart) {
        return switch (TemplateParser.parse(HEAD + chart.indent(6))) {
            case TemplateParsing.Parsed _ -> List.of();
            case TemplateParsing.Rejected(List<TemplateProblem> problems) ->
                    problems.stream().map(TemplateProblem::message).toList();
        };
    }

    private static Rendering render(
            Template template, Map<String, DatasetSource> data, ByteArrayOutputStream out) {
        return ReportEngine.create().render(PrintedReport.request(template, data), out);
    }

    private static Rendering render(String chart, String csv) {
        return render(
                template(HEAD + chart.indent(6)),
                Map.of("sales", csv(csv)),
                new ByteArrayOutputStream());
    }

    private static List<String> texts(String chart, String csv) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Rendering rendering =
                render(template(HEAD + chart.indent(6)), Map.of("sales", csv(csv)), out);
        assertThat(rendering).isInstanceOf(Rendering.Rendered.class);
        List<String> texts = new ArrayList<>();
        PrintedTexts.forEach(
                new RandomAccessReadBuffer(out.toByteArray()), (page, text) -> texts.add(text));
        return texts;
    }

    private static byte[] everyKind() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Rendering rendering =
                render(
                        template(Files.readString(CHARTS.resolve("template.yaml"))),
                        Map.of(
                                "weather",
                                file(EXAMPLES.resolve("seattle-weather/weather.csv")),
                                "strikes",
                                file(EXAMPLES.resolve("wildlife-strikes/strikes.csv")),
                                "quarters",
                                file(CHARTS.resolve("quarters.csv")),
                                "none",
                                file(CHARTS.resolve("none.csv"))),
                        out);
        assertThat(rendering).isInstanceOf(Rendering.Rendered.class);
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"PDFUA_1", "PDFA_2_A"})
    void everyKindKeepsTheStandards(PDFAFlavour flavour) throws Exception {
        byte[] pdf = everyKind();

        assertThat(VeraPdf.failures(pdf, flavour)).isEmpty();
    }

    @Test
    void everyKindGivesTheSameBytesAgain() throws IOException {
        assertThat(everyKind()).isEqualTo(everyKind());
    }

    @Test
    void aBarSaysItsNameAndItsValue() throws IOException {
        List<String> texts =
                texts(
                        """
                        type: bar
                        category: region
                        value: "${sum(amount)}"
                        sort: descending
                        """,
                        CSV);

        assertThat(texts).contains("North", "40", "South", "25", "West", "7", "East", "2");
    }

    @Test
    void theRestIsComputedFromItsRowsAndNotFromValues() throws IOException {
        List<String> texts =
                texts(
                        """
                        type: bar
                        category: region
                        value: "${avg(amount)}"
                        sort: descending
                        limit: 1
                        orientation: horizontal
                        """,
                        CSV);

        // South has 25; 10, 30, 2 and 7 are left.
        assertThat(texts).contains("South", "25.0", "Other (3)", "12.3");
    }

    @Test
    void noRowsAreAnHonestAnswer() throws IOException {
        String chart = "type: line\ncategory: day\nvalue: \"${sum(amount)}\"\n";

        assertThat(texts(chart, "region,day,amount\n")).containsExactly("No data");
        assertThat(texts(chart + "empty: Nothing was sold.\n", "region,day,amount\n"))
                .containsExactly("Nothing was sold.");
    }

    @Test
    void rowsWithoutAPlaceAreNamedInAWarning() {
        Rendering rendering =
                render(
                        "type: line\ncategory: day\nvalue: \"${sum(amount)}\"\n",
                        CSV + "North,,5\nNorth,,6\n");

        assertThat(rendering)
                .isInstanceOfSatisfying(
                        Rendering.Rendered.class,
                        rendered ->
                                assertThat(rendered.warnings())
                                        .containsExactly(
                                                "2 rows have no category and no place in the chart"
                                                        + " in line 7"));
    }

    @Test
    void aNegativePartOfAWholeIsRefused() {
        Rendering rendering =
                render(
                        "type: pie\ncategory: region\nvalue: \"${sum(amount)}\"\n",
                        CSV + "North,2026-01-09,-50\n");

        assertThat(rendering)
                .isInstanceOfSatisfying(
                        Rendering.Refused.class,
                        refused ->
                                assertThat(refused.problems())
                                        .singleElement()
                                        .satisfies(
                                                problem -> {
                                                    assertThat(problem.line()).isEqualTo(7L);
                                                    assertThat(problem.message())
                                                            .contains("'North' is -10");
                                                }));
    }

    @Test
    void tooManyCategoriesAreRefusedRatherThanHeldInMemory() {
        StringBuilder csv = new StringBuilder("region,day,amount\n");
        for (int i = 0; i <= 10_000; i++) {
            csv.append("Region ").append(i).append(",2026-01-01,1\n");
        }

        Rendering rendering =
                render("type: bar\ncategory: region\nvalue: \"${count()}\"\n", csv.toString());

        assertThat(rendering).isInstanceOf(Rendering.Refused.class);
    }

    @Test
    void aTemplateIsToldWhatItsChartLacks() {
        assertThat(problems("type: scatter\nx: day\nstacked: true\n"))
                .contains("a chart of type scatter needs 'y'")
                .contains("a chart of type scatter has no 'stacked'");
        assertThat(problems("type: bar\ncategory: reegion\nvalue: \"${count()}\"\n"))
                .singleElement()
                .asString()
                .contains("reegion")
                .contains("region");
        assertThat(problems("type: bar\ncategory: region\nvalue: \"${region}\"\n")).isNotEmpty();
    }
}
