package dev.octavo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.template.Template;
import dev.octavo.engine.template.TemplateFiles;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// What only data can tell is pointed at as precisely as what the template alone tells. In each
/// template, what is wrong begins behind the mark `#`.
class PrintingProblemsTest {
    private static final String HEAD =
            """
            version: 1
            name: sales
            datasets:
              sales:
                fields: { region: string, amount: integer }
            """;
    private static final String BODY = "body: [ { text: x } ]\n";
    private static final String SALES = "region,amount\nNorth,1\nSouth,2\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: 'Sales of ${#toNumber(min(sales.region))}'\n" + BODY,
                "footer:\n  center: \"\\u00e4 ${#toNumber(title)}\"\n" + BODY,
                "footer:\n  end: #\"\u0928\u092e\"\n" + BODY,
                "watermark: '${#toNumber(title)}'\n" + BODY,
                "watermark: #\u0928\u092e\n" + BODY,
                "document: { author: '${title | #toNumber}' }\n" + BODY,
                "page: #{ margin: 140mm }\n" + BODY,
                "body:\n  - heading: x\n    when: '${1 < #toNumber(title)}'\n",
                "body:\n  - text: |\n      One.\n\n      Two ${1 + #toNumber(title)}.\n",
                "body:\n  - #text: \u0928\u092e\n",
                """
                body:
                  - columns:
                      - body: [ { text: x } ]
                      - body:
                          - keyFigures: [ { label: x, value: '${#toNumber(title)}' } ]
                """,
                "body:\n  - section: { title: '${#toNumber(title)}', body: [ { text: x } ] }\n",
                """
                body:
                  - #chart:
                      { type: pie, dataset: sales, category: region, value: '${0 - sum(amount)}', alt: x }
                """
            })
    void theColumnOfWhatCannotBePrinted(String marked) {
        int at = (HEAD + marked).indexOf('#');
        String yaml = (HEAD + marked).replace("#", "");

        RenderProblem problem = problem(template(yaml), SALES);

        assertThat(problem.kind()).isEqualTo(RenderProblem.Kind.TEMPLATE);
        assertThat(problem.file()).isNull();
        assertThat(problem.line()).isEqualTo(line(yaml, at));
        assertThat(problem.column()).isEqualTo(column(yaml, at));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "body: [ { table: { dataset: sales, columns: [ { field: amount },"
                        + " { title: x, value: '${#toNumber(region)}' } ] } } ]\n",
                "body: [ { table: { dataset: sales, columns: [ { field: region, link: #'${region}' }"
                        + " ] } } ]\n",
                "body: [ { text: '${sum(sales.amount, #toNumber(region) > 1)}' } ]\n",
                "body: [ { chart: { type: bar, dataset: sales, category: '${#toNumber(region)}',"
                        + " value: '${count()}', alt: x } } ]\n",
                "body: [ { chart: { type: scatter, dataset: sales, x: amount,"
                        + " y: '${#toNumber(region)}', alt: x } } ]\n"
            })
    void whatAsksForAValueThatARowDoesNotHave(String marked) {
        int at = (HEAD + marked).indexOf('#');
        String yaml = (HEAD + marked).replace("#", "");

        RenderProblem problem = problem(template(yaml), SALES);

        assertThat(problem.kind()).isEqualTo(RenderProblem.Kind.DATA);
        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.column()).isNull();
        assertThat(problem.message())
                .startsWith("row 1: ")
                .endsWith(
                        " (the template asks for it in line %d, column %d)"
                                .formatted(line(yaml, at), column(yaml, at)));
    }

    /// The second row is in a script that cannot be set.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    3 | row 2: column 'region' | table: { dataset: sales, columns: [ #{ field: region } ] }
                    3 | row 2: column 'x'      | table: { dataset: sales, columns: [ #{ title: x, value: '${region}' } ] }
                    3 | row 2                  | table: { dataset: sales, groupBy: #region, columns: [ { field: amount } ] }
                    3 | row 2                  | table: { dataset: sales, groupBy: [ #{ field: region } ], columns: [ { field: amount } ] }
                    3 | row 2                  | table: { dataset: sales, groupBy: { field: region, header: #'= ${region}' }, columns: [ { field: amount } ] }
                    3 | group up to row 2      | table: { dataset: sales, groupBy: { field: region, header: x, subtotal: #'${region}' }, columns: [ { field: amount } ] }
                    3 | group up to row 2: column 'amount' | table: { dataset: sales, groupBy: { field: region, header: x, subtotal: x }, columns: [ #{ field: amount, total: '${min(region)}' } ] }
                    3 | row 2                  | chart: { type: bar, dataset: sales, category: #region, value: '${count()}', alt: x }
                    3 | row 2                  | chart: { type: line, dataset: sales, category: amount, series: '${#lower(region)}', value: '${count()}', alt: x }
                    3 | row 2                  | chart: { type: scatter, dataset: sales, x: amount, y: amount, series: #region, alt: x }
                    3 | row 2                  | section: { each: { dataset: sales }, title: #'${region}', body: [ { rule: } ] }
                    3 | row 2                  | section: { each: { dataset: sales }, body: [ { heading: #'${region}' } ] }
                    3 | row 2                  | section: { each: { dataset: sales }, body: [ #{ text: '${region}' } ] }
                    3 | group from row 2       | section: { each: { dataset: sales, groupBy: region }, body: [ { keyFigures: [ { label: x, value: #'${max(region)}' } ] } ] }
                    3 | row 2                  | section: { each: { dataset: sales }, body: [ { columns: [ { body: [ { rule: } ] }, { body: [ { section: { body: [ #{ text: '${region}' } ] } } ] } ] } ] }
                    """)
    void whatAsksForATextOfARowThatCannotBeSet(long dataLine, String where, String marked) {
        String body = "    sort: region\nbody: [ { " + marked + " } ]\n";
        int at = (HEAD + body).indexOf('#');
        String yaml = (HEAD + body).replace("#", "");
        String rows = "region,amount\nNorth,1\n\u0928\u092e,2\n";

        RenderProblem problem = problem(template(yaml), rows);

        assertThat(problem.kind()).isEqualTo(RenderProblem.Kind.DATA);
        assertThat(problem.pointer()).isEqualTo("/datasets/sales");
        assertThat(problem.line()).isEqualTo(dataLine);
        assertThat(problem.message())
                .startsWith(
                        where + ": '\u0928\u092e' is written in Devanagari, which cannot be set")
                .endsWith(
                        " (the template asks for it in line %d, column %d)"
                                .formatted(line(yaml, at), column(yaml, at)));
    }

    @Test
    void whatASubtotalCannotTellIsTheFaultOfItsGroup() {
        String yaml =
                HEAD
                        + """
                            sortedBy: region
                        body:
                          - table:
                              dataset: sales
                              groupBy: { field: region, header: x, subtotal: "${toNumber(region)}" }
                              columns: [ { field: amount } ]
                        """;

        RenderProblem problem = problem(template(yaml), SALES);

        assertThat(problem.message())
                .startsWith("group up to row 1: toNumber expects a number")
                .endsWith(" (the template asks for it in line 10, column 57)");
    }

    /// No single row has it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "table: { dataset: sales, columns: [ #{ field: amount, total: '${max(region)}' } ], grandTotal: x }",
                "table: { dataset: sales, columns: [ { field: amount } ], grandTotal: #'${max(region)}' }",
                "table: { dataset: sales, columns: [ { field: amount, title: #'${max(sales.region)}' } ] }",
                "table: { dataset: sales, columns: [ { title: #'${max(sales.region)}', columns: [ { field: amount } ] } ] }",
                "heading: #'${max(sales.region)}'",
                "section: { title: #'${max(sales.region)}', body: [ { rule: } ] }",
                "keyFigures: [ { label: #'${max(sales.region)}', value: '1' } ]",
                "columns: [ { body: [ { rule: } ] }, { body: [ { chart: { type: bar, dataset: sales, title: #'${max(sales.region)}', category: amount, value: '${count()}', alt: x } } ] } ]",
                "columns: [ { body: [ { rule: } ] }, { body: [ { chart: { type: bar, dataset: sales, valueTitle: #'${max(sales.region)}', category: amount, value: '${count()}', alt: x } } ] } ]",
                "chart: { type: bar, dataset: sales, values: [ { title: #'${max(sales.region)}', value: '${count()}' } ], category: amount, alt: x }"
            })
    void whatAsksForATextThatCannotBeSet(String marked) {
        String body = "    sortedBy: region\nbody: [ { " + marked + " } ]\n";
        int at = (HEAD + body).indexOf('#');
        String yaml = (HEAD + body).replace("#", "");
        String rows = "region,amount\nNorth,1\n\u0928\u092e,2\n";

        RenderProblem problem = problem(template(yaml), rows);

        assertThat(problem.kind()).isEqualTo(RenderProblem.Kind.TEMPLATE);
        assertThat(problem.message()).contains("'\u0928\u092e' is written in Devanagari");
        assertThat(problem.line()).isEqualTo(line(yaml, at));
        assertThat(problem.column()).isEqualTo(column(yaml, at));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    - text: '${#toNumber(title)}'
                    - #text: \u0928\u092e
                    """)
    void theColumnInAFragment(String marked) {
        String fragment = marked.translateEscapes().replace("#", "") + "\n";
        TemplateFiles files =
                _ -> new TemplateFiles.Found(fragment.getBytes(StandardCharsets.UTF_8));
        Template template =
                PrintedReport.template(HEAD + "body: [ { include: part.yaml } ]\n", files);

        RenderProblem problem = problem(template, SALES);

        assertThat(problem.file()).isEqualTo("part.yaml");
        assertThat(problem.line()).isEqualTo(1);
        assertThat(problem.column()).isEqualTo(marked.indexOf('#') + 1);
    }

    private static Template template(String yaml) {
        return PrintedReport.template(yaml, TemplateFiles.NONE);
    }

    private static RenderProblem problem(Template template, String rows) {
        return PrintedReport.ofSources(template, Map.of("sales", PrintedReport.csv(rows)))
                .problem();
    }

    private static long line(String text, int at) {
        return 1 + text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private static int column(String text, int at) {
        return text.codePointCount(text.lastIndexOf('\n', at - 1) + 1, at) + 1;
    }
}
