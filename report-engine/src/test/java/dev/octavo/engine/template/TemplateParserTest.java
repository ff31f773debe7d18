package dev.octavo.engine.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.dataset.SortKey;
import dev.octavo.engine.dataset.ValueType;
import dev.octavo.engine.expression.AggregateFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

class TemplateParserTest {
    private static final String HEAD = "version: 1\nname: t\n";

    @Test
    void aTemplateIsReadWhole() {
        Template template =
                parsed(
                        """
                        version: 1
                        name: wildlife-strikes
                        title: "Strikes in ${params.state}"
                        params:
                          state: { type: string, required: true, choices: [Texas, Ohio] }
                          year: { type: integer, default: 2001, description: The year }
                        page: { size: Letter, orientation: landscape, margin: { start: 1in } }
                        datasets:
                          strikes:
                            fields:
                              airport: string
                              date: { from: Flight Date, type: date, pattern: dd/MM/yyyy }
                              cost: { type: decimal, default: 0 }
                            where: "${cost > 0 and year(date) == params.year}"
                            sort: [airport, { field: date, order: descending }]
                            csv: { delimiter: ";", encoding: windows-1252 }
                        header: { start: "${title}" }
                        footer: { center: "${page.number} of ${page.count}" }
                        body:
                          - heading: { text: All, level: 2, numbered: true }
                          - text: "**${count(strikes)}** strikes"
                            when: "${count(strikes) > 0}"
                          - table:
                              dataset: strikes
                              groupBy: { field: airport, subtotal: "${count()} here", keepWithNext: 2 }
                              columns:
                                - { field: date, title: Date, format: date('short'), width: 20mm }
                                - { value: "${cost * 2}", width: 2.5, total: sum }
                              grandTotal: "${count()} there"
                              limit: 100
                        """);

        assertThat(template.params().keySet()).containsExactly("state", "year");
        assertThat(template.params().get("year").defaultValue()).isEqualTo(2001L);
        assertThat(template.page().width()).isEqualTo(792);
        assertThat(template.page().margins().start().points()).isEqualTo(72);
        DatasetDefinition strikes = template.datasets().get("strikes");
        assertThat(strikes.csv().delimiter()).isEqualTo(';');
        assertThat(strikes.sort())
                .containsExactly(new SortKey(0, "airport", false), new SortKey(1, "date", true));
        assertThat(strikes.schema().field(2).defaultValue()).isEqualTo(0L);
        assertThat(template.aggregates()).hasSize(1);
        assertThat(template.body()).hasSize(3);
        assertThat(template.body().getFirst())
                .isInstanceOfSatisfying(
                        Block.Heading.class,
                        heading -> {
                            assertThat(heading.level()).isEqualTo(2);
                            assertThat(heading.numbered()).isTrue();
                        });
        Block.Table table = (Block.Table) template.body().get(2);
        assertThat(table.line()).isEqualTo(23);
        assertThat(table.limit()).isEqualTo(100);
        assertThat(table.groups().getFirst().keepWithNext()).isEqualTo(2);
        assertThat(table.aggregates())
                .extracting(aggregate -> aggregate.function())
                .containsExactly(AggregateFunction.COUNT, AggregateFunction.SUM);
        assertThat(table.columns())
                .extracting(Column::width)
                .containsExactly(
                        new Column.Width.Fixed(Length.millimetres(20)),
                        new Column.Width.Share(2.5));
        assertThat(table.columns())
                .extracting(Column::align)
                .containsExactly(Column.Align.START, Column.Align.END);
        assertThat(table.columns().getFirst().printed().type()).isEqualTo(ValueType.STRING);
    }

    @Test
    void whatIsNotSaidTakesItsDefault() {
        Template template = parsed("version: 1\nname: small\nbody: []\n");

        assertThat(template.page()).isEqualTo(Page.DEFAULT);
        assertThat(template.title().fixedText()).isEqualTo("small");
        assertThat(template.header().isEmpty()).isTrue();
        assertThat(template.datasets()).isEmpty();
    }

    @Test
    void allProblemsAreReportedAtOnceInTheOrderOfLines() {
        List<TemplateProblem> problems =
                problems(
                        """
                        version: 2
                        nme: x
                        page: { size: A44, margin: 10 }
                        datasets:
                          strikes:
                            fields: { cost: decmal }
                            where: "${cots > 1}"
                        body:
                          - headng: Hello
                          - text: "${1 +} and ${params.x}"
                          - table: { dataset: strike, columns: [] }
                        """);

        assertThat(problems)
                .extracting(TemplateProblem::toString)
                .satisfiesExactly(
                        p -> assertThat(p).isEqualTo("1:1: 'name' is missing in a template"),
                        p -> assertThat(p).isEqualTo("1:10: expected the number 1, but found '2'"),
                        p ->
                                assertThat(p)
                                        .isEqualTo("2:1: unknown key 'nme'; did you mean 'name'?"),
                        p ->
                                assertThat(p)
                                        .startsWith("3:15: expected one of A3, A4")
                                        .contains("did you mean"),
                        p -> assertThat(p).startsWith("3:28: expected a length such as 18mm"),
                        p ->
                                assertThat(p)
                                        .startsWith("6:21: expected one of string")
                                        .endsWith("did you mean 'decimal'?"),
                        p ->
                                assertThat(p)
                                        .isEqualTo(
                                                "7:15: dataset 'strikes' has no field 'cots'; did you mean 'cost'?"),
                        p ->
                                assertThat(p)
                                        .isEqualTo(
                                                "9:5: unknown key 'headng'; did you mean 'heading'?"),
                        p -> assertThat(p).startsWith("10:17: expected a value but found the end"),
                        p ->
                                assertThat(p)
                                        .startsWith(
                                                "10:25: the template declares no parameter 'x'"),
                        p ->
                                assertThat(p)
                                        .isEqualTo(
                                                "11:23: the template declares no dataset 'strike'; did you mean 'strikes'?"),
                        p -> assertThat(p).isEqualTo("11:40: expected at least 1 element"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            textBlock =
                    """
                    a: [1, 2        => 1 => not YAML
                    a: b: c         => 1 => not YAML
                    [a, b]          => 1 => expected a template, but found a list
                    just words      => 1 => expected a template, but found 'just words'
                    ``              => 1 => the text is empty
                    --- a\\n--- b   => 2 => not YAML
                    \\t- x          => 1 => not YAML
                    """)
    void whatIsNoTemplateIsSaidSo(String yaml, int line, String message) {
        List<TemplateProblem> problems = problems(yaml.translateEscapes());

        assertThat(problems.getFirst().message()).contains(message);
        assertThat(problems.getFirst().line()).isEqualTo(line);
    }

    @Test
    void aTemplateIsBoundedInLengthDepthAndAliases() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 30; i++) {
            laughs.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        Map<String, String> bombs =
                Map.of(
                        "longer than",
                        "#".repeat(1_000_001),
                        "nested deeper",
                        "body: " + "[".repeat(100_000),
                        "aliases",
                        laughs.toString(),
                        "but found a list",
                        HEAD + "body: &b\n  - *b\n");

        assertThat(bombs)
                .allSatisfy(
                        (message, yaml) -> assertThat(problems(yaml).toString()).contains(message));
    }

    private static Template parsed(String yaml) {
        return switch (TemplateParser.parse(yaml)) {
            case TemplateParsing.Parsed(Template template) -> template;
            case TemplateParsing.Rejected(List<TemplateProblem> problems) ->
                    throw new AssertionError(problems.toString());
        };
    }

    private static List<TemplateProblem> problems(String yaml) {
        return switch (TemplateParser.parse(yaml)) {
            case TemplateParsing.Parsed(Template template) ->
                    throw new AssertionError("expected problems, but this is right: " + template);
            case TemplateParsing.Rejected(List<TemplateProblem> problems) -> problems;
        };
    }
}
