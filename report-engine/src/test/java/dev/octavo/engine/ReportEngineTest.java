package dev.octavo.engine;

import static dev.octavo.engine.PrintedReport.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.octavo.engine.RenderProblem.Kind;
import dev.octavo.engine.dataset.DatasetSource;
import dev.octavo.engine.dataset.Format;
import dev.octavo.engine.protection.Passwords;
import dev.octavo.engine.template.Template;

import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class ReportEngineTest {
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

    private static Template template(String body) {
        return PrintedReport.template(HEAD + body);
    }

    private static RenderRequest request(
            String body, Map<String, Object> parameters, Map<String, DatasetSource> datasets) {
        return PrintedReport.request(template(body), parameters, datasets, Passwords.NONE);
    }

    private static Rendering render(String body, String csv) {
        return ENGINE.render(
                request(body, Map.of(), Map.of("sales", csv(csv))), new ByteArrayOutputStream());
    }

    private static List<String> texts(String body, String csv) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Rendering rendering =
                ENGINE.render(request(body, Map.of(), Map.of("sales", csv(csv))), out);
        assertThat(rendering).isInstanceOf(Rendering.Rendered.class);
        List<String> texts = new ArrayList<>();
        PrintedTexts.forEach(
                new RandomAccessReadBuffer(out.toByteArray()), (page, text) -> texts.add(text));
        return texts;
    }

    @Test
    void printsGroupsWithTheirSubtotalsAndTheTotalOfAll() throws IOException {
        assertThat(texts(TABLE, CSV))
                .containsExactly(
                        "Product",
                        "Amount",
                        "North",
                        "Pears",
                        "1.5",
                        "Plums",
                        "2",
                        "North: 2",
                        "3.5",
                        "South",
                        "Figs",
                        "4",
                        "South: 1",
                        "4",
                        "Total of 3",
                        "7.5");
    }

    @Test
    void saysThatThereIsNothing() throws IOException {
        assertThat(texts(TABLE, "region,product,amount\n"))
                .containsExactly("Product", "Amount", "Nothing was sold.");
    }

    @Test
    void saysHowManyRowsItLeavesOutButCountsThem() throws IOException {
        String limited = TABLE.replace("empty:", "limit: 1\n      empty:");

        assertThat(texts(limited, CSV))
                .containsExactly(
                        "Product",
                        "Amount",
                        "North",
                        "Pears",
                        "1.5",
                        "North: 2",
                        "3.5",
                        "2 more rows are not shown; totals include them.",
                        "Total of 3",
                        "7.5");
    }

    @Test
    void takesNothingInAValueForMarkdown() throws IOException {
        String body = "  - text: \"Sold: **${min(sales.product)}**, [x](http://e.org)\"\n";

        assertThat(
                        String.join(
                                "",
                                texts(body, "region,product,amount\nN,*A* `b` [c](d) # $1\\,1\n")))
                .isEqualTo("Sold: *A* `b` [c](d) # $1\\, x");
    }

    @Test
    void printsABlockOnlyWhenItsConditionHolds() throws IOException {
        String body =
                """
                  - heading: North
                    when: "${params.region == 'North'}"
                  - heading: South
                    when: "${params.region == 'South'}"
                """;

        assertThat(texts(body, CSV)).containsExactly("North");
    }

    @Test
    void warnsOnceOfCharactersThatNoFontHas() {
        Rendering rendering = render(TABLE, "region,product,amount\nN,\u13A0\u13A1\u13A0,1\n");

        assertThat(rendering)
                .isEqualTo(
                        new Rendering.Rendered(
                                1,
                                1,
                                List.of(
                                        "no font has these characters, boxes stand for them:"
                                                + " \u13A0 (U+13A0), \u13A1 (U+13A1)")));
    }

    @Test
    void refusesAllThatIsWrongWithARequestAtOnce() {
        RenderRequest request =
                request(TABLE, Map.of("regoin", "North"), Map.of("sails", csv(CSV)));

        Rendering rendering = ENGINE.render(request, new ByteArrayOutputStream());

        assertThat(rendering)
                .isInstanceOfSatisfying(
                        Rendering.Refused.class,
                        refused ->
                                assertThat(refused.problems())
                                        .extracting(RenderProblem::kind, RenderProblem::pointer)
                                        .containsExactly(
                                                tuple(Kind.DATASETS, "/datasets/sales"),
                                                tuple(Kind.DATASETS, "/datasets/sails"),
                                                tuple(Kind.PARAMETERS, "/parameters/regoin")));
    }

    @Test
    void namesTheLineOfDataThatIsWrong() {
        Rendering rendering = render(TABLE, CSV + "South,Nuts,many\n");

        assertThat(rendering)
                .isInstanceOfSatisfying(
                        Rendering.Refused.class,
                        refused -> {
                            RenderProblem problem = refused.problems().getFirst();
                            assertThat(problem.kind()).isEqualTo(Kind.DATA);
                            assertThat(problem.pointer()).isEqualTo("/datasets/sales");
                            assertThat(problem.line()).isEqualTo(5);
                            assertThat(problem.message()).contains("row 4", "amount", "'many'");
                        });
    }

    @Test
    void namesTheBlockThatThisDataDoesNotAllow() {
        String body = "  - heading: One\n  - text: \"${toNumber(min(sales.product))}\"\n";

        Rendering rendering = render(body, CSV);

        assertThat(rendering)
                .isInstanceOfSatisfying(
                        Rendering.Refused.class,
                        refused -> {
                            RenderProblem problem = refused.problems().getFirst();
                            assertThat(problem.kind()).isEqualTo(Kind.TEMPLATE);
                            assertThat(problem.line()).isEqualTo(12);
                            assertThat(problem.message()).contains("'Figs'");
                        });
    }

    @Test
    void refusesAPageWithoutRoom() {
        String body = "  - heading: x\npage: { size: A6, margin: 40mm }\n";

        assertThat(render(body, CSV))
                .isInstanceOfSatisfying(
                        Rendering.Refused.class,
                        refused ->
                                assertThat(refused.problems().getFirst().message())
                                        .startsWith("page: The margins leave no room"));
    }

    @Test
    void failsWhenASourceCannotBeRead() {
        IOException broken = new IOException("connection reset");
        DatasetSource source =
                new DatasetSource() {
                    @Override
                    public Format format() {
                        return Format.CSV;
                    }

                    @Override
                    public InputStream open() throws IOException {
                        throw broken;
                    }
                };

        Rendering rendering =
                ENGINE.render(
                        request(TABLE, Map.of(), Map.of("sales", source)),
                        new ByteArrayOutputStream());

        assertThat(rendering).isEqualTo(new Rendering.Failed(broken));
    }

    @Test
    void failsWhenTheDocumentCannotBeWritten() {
        IOException full = new IOException("disk full");
        OutputStream out =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw full;
                    }
                };

        Rendering rendering =
                ENGINE.render(request(TABLE, Map.of(), Map.of("sales", csv(CSV))), out);

        assertThat(rendering).isEqualTo(new Rendering.Failed(full));
    }
}
