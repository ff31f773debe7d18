package dev.octavo.engine;

import static dev.octavo.engine.PrintedReport.csv;
import static dev.octavo.engine.PrintedReport.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.template.Template;
import dev.octavo.engine.template.TemplateFiles;
import dev.octavo.engine.template.TemplateParser;
import dev.octavo.engine.template.TemplateParsing;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Rows that are not what the template says: left out, refused, or found by a check.
class DataProblemsTest {
    private static final ReportEngine ENGINE = ReportEngine.create();
    private static final String HEAD =
            """
            version: 1
            name: sales
            title: Sales
            params:
              region: { type: string, default: North }
            datasets:
              sales:
                fields: { region: string, product: string, amount: decimal }
                sortedBy: [region]
            body:
            """;
    private static final String TABLE =
            """
              - table:
                  dataset: sales
                  groupBy: { field: region, subtotal: "${region}: ${count()}" }
                  columns:
                    - { field: product, title: Product }
                    - { field: amount, title: Amount, total: sum }
                  grandTotal: Total of ${count()}
                  empty: Nothing was sold.
            """;
    private static final String CSV =
            "region,product,amount\nNorth,Pears,1.5\nNorth,Plums,2\nSouth,Figs,4\n";

    private static final String CAREFUL =
            HEAD.replace("fields:", "badRows: { limit: 2 }\n    fields:") + TABLE;
    private static final String SHAKY =
            "region,product,amount\nNorth,Pears,1.5\nNorth,Plums,two\nSouth,Figs\nSouth,Kiwis,4\n";

    @Test
    void leavesBadRowsOutUpToTheLimitAndTellsThem() throws IOException {
        Template template = template(CAREFUL);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Rendering rendering = ENGINE.render(request(template, SHAKY), out);

        assertThat(rendering)
                .isInstanceOfSatisfying(
                        Rendering.Rendered.class,
                        rendered -> {
                            assertThat(rendered.rows()).isEqualTo(2);
                            assertThat(rendered.warnings())
                                    .containsExactly(
                                            "dataset 'sales': 2 bad rows were left out",
                                            "dataset 'sales': row 2, field 'amount': expected a decimal"
                                                    + " such as 1234.5, but found 'two'",
                                            "dataset 'sales': row 3: expected 3 cells as in the header,"
                                                    + " but found 2");
                        });
    }

    @Test
    void failsAtTheFirstBadRowBeyondTheLimit() {
        Rendering rendering =
                ENGINE.render(
                        request(template(CAREFUL), SHAKY + "South,Limes,many\n"),
                        new ByteArrayOutputStream());

        assertThat(rendering)
                .isEqualTo(
                        new Rendering.Refused(
                                List.of(
                                        new RenderProblem(
                                                RenderProblem.Kind.DATA,
                                                "/datasets/sales",
                                                "row 5, field 'amount': expected a decimal such as"
                                                        + " 1234.5, but found 'many'; this is one bad row"
                                                        + " more than the limit of 2, the first being row"
                                                        + " 2",
                                                6L))));
    }

    @Test
    void checkTellsEverythingThatIsWrongWithTheData() {
        Rendering checked =
                ENGINE.check(
                        request(
                                template(HEAD + TABLE),
                                "region,product,amount\nNorth,Pears,x\nNorth,Plums,y\nEast,Figs,4\n"));

        assertThat(checked)
                .isInstanceOfSatisfying(
                        Rendering.Refused.class,
                        refused ->
                                assertThat(refused.problems())
                                        .extracting(RenderProblem::line)
                                        .containsExactly(2L, 3L));
    }

    @Test
    void checkFindsWhatOnlyPrintingTells() {
        String body = "  - text: \"${toNumber(min(sales.product))}\"\n";

        assertThat(ENGINE.check(request(template(HEAD + TABLE), CSV)))
                .isInstanceOf(Rendering.Rendered.class);
        assertThat(ENGINE.check(request(template(HEAD + body), CSV)))
                .isEqualTo(
                        ENGINE.render(
                                request(template(HEAD + body), CSV), new ByteArrayOutputStream()))
                .isInstanceOf(Rendering.Refused.class);
    }

    @Test
    void aFragmentAtFaultIsNamed() {
        TemplateFiles files =
                TemplateFiles.of(
                        Map.of(
                                "number.yaml",
                                "- rule:\n- text: \"${toNumber(min(sales.product))}\"\n"
                                        .getBytes(StandardCharsets.UTF_8)));
        TemplateParsing parsing = TemplateParser.parse(HEAD + "  - include: number.yaml\n", files);

        assertThat(parsing)
                .isInstanceOfSatisfying(
                        TemplateParsing.Parsed.class,
                        parsed ->
                                assertThat(ENGINE.check(request(parsed.template(), CSV)))
                                        .isInstanceOfSatisfying(
                                                Rendering.Refused.class,
                                                refused ->
                                                        assertThat(refused.problems())
                                                                .singleElement()
                                                                .extracting(
                                                                        RenderProblem::file,
                                                                        RenderProblem::line)
                                                                .containsExactly(
                                                                        "number.yaml", 2L)));
    }

    private static RenderRequest request(Template template, String csv) {
        return PrintedReport.request(template, Map.of("sales", csv(csv)));
    }
}
