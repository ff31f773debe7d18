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
    private static final String DATA =
            HEAD
                    + """
                    datasets:
                      strikes:
                        fields: { airport: string, date: date, cost: decimal }
                        sort: [airport, date]
                    """;

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
                    - table: { dataset: strikes, columns: [{ field: cots }] } => no field 'cots' in ; did you mean 'cost'?
                    - table: { dataset: strikes, columns: [{ title: x }] } => expected a column: columns, field, value
                    - table: { dataset: strikes, columns: [{ field: cost, value: "${cost}" }] } => not both
                    - table: { dataset: strikes, columns: [{ field: cost, format: "nmber" }] } => did you mean 'number'?
                    - table: { dataset: strikes, columns: [{ field: cost, format: "date" }] } => must be a date or datetime
                    - table: { dataset: strikes, columns: [{ field: airport, total: sum }] } => sum needs numbers
                    - table: { dataset: strikes, columns: [{ field: cost, total: all }] } => expected one of count, sum
                    - table: { dataset: strikes, columns: [{ field: cost, width: -1 }] } => expected 'auto' or a length such as 18mm (mm, cm, in or pt) or a number above 0
                    - table: { dataset: strikes, groupBy: date, columns: [{ field: cost }] } => groups need their rows in order
                    - table: { dataset: strikes, groupBy: [airport, date, cost], columns: [{ field: cost }] } => 'sort: [airport, date, cost]'
                    - table: { dataset: strikes, columns: [{ field: cost, running: median }] } => expected one of count, sum, avg, min, max
                    - table: { dataset: strikes, columns: [{ field: airport, running: sum }] } => sum needs numbers
                    - table: { dataset: strikes, groupBy: airport, columns: [{ field: cost, running: { aggregate: sum, restart: airprt } }] } => the table is not grouped by 'airprt'; did you mean 'airport'?
                    - table: { dataset: strikes, columns: [{ title: x, width: 3, columns: [{ field: cost }] }] } => 'width' belongs to a column
                    - table: { dataset: strikes, columns: [{ title: x, columns: [{ columns: [{ field: cost }] }] }] } => unknown key 'columns'
                    - table: { dataset: strikes, columns: [{ field: cost, style: { when: "${cost}" } }] } => 'when' needs a condition
                    - table: { dataset: strikes, style: [{ color: pink }], columns: [{ field: cost }] } => expected one of muted, accent
                    - table: { dataset: strikes, columns: [{ field: cost, link: "https://${coost}" }] } => did you mean 'cost'?
                    - table: { columns: [{ field: cost }] } => 'dataset' is missing in a table
                    - table: strikes => expected a table, but found 'strikes'
                    - { heading: a, text: b } => not both
                    - { when: "${true}" } => expected a block: columns, heading
                    - heading => expected a block, but found 'heading'
                    - { heading: a, when: "${1}" } => 'when' needs a condition, but this is of type integer
                    - { heading: a, when: "yes" } => expected an expression, written ${…}
                    - heading: { text: a, level: 9 } => expected a whole number from 1 to 6
                    - heading: => but found nothing
                    - text: [a] => expected a text, but found a list
                    - { heading: a, heading: b } => for the second time
                    - { ? {a: 1} : b } => expected a name, but this is a mapping
                    - heading: "${page.number}" => only in a page's header and footer
                    - heading: "${cost}" => unknown name 'cost'
                    - rule: 3mm => expected nothing, but found '3mm'
                    - spacer: wide => expected a length such as 18mm
                    - toc: { depth: 7 } => expected a whole number from 1 to 6
                    - keyFigures: [{ label: x }] => 'value' is missing in a key figure
                    - columns: [{ body: [] }] => expected at least 2 elements
                    - columns: [{ body: [{ pageBreak: }] }, { body: [] }] => a page cannot end within columns
                    - columns: [{ body: [{ section: { newPage: true, body: [] } }] }, { body: [] }] => a page cannot end within columns
                    - section: { title: x } => 'body' is missing in a section
                    - section: { each: strike, body: [] } => did you mean 'strikes'?
                    - section: { each: { dataset: strikes, groupBy: cots }, body: [] } => did you mean 'cost'?
                    - section: { each: { dataset: strikes, groupBy: cost }, body: [] } => groups need their rows in order
                    - section: { each: { dataset: strikes, groupBy: airport }, body: [{ text: "${cost}" }] } => 'cost' differs from row to row
                    - section: { each: strikes, body: [{ text: "${count()}" }] } => a row stands in no group yet
                    - section: { each: { dataset: strikes, groupBy: airport }, body: [{ table: { dataset: strikes, groupBy: cost, columns: [{ field: cost }] } }] } => 'sort: [airport, cost]'
                    """)
    void problemsOfBlocksSayWhatWasExpected(String block, String message) {
        List<TemplateProblem> problems = problems(DATA + "body:\n  " + block + "\n");

        String all = problems.toString();
        assertThat(all).contains(message.replace(" in ;", ";"));
        assertThat(problems.getFirst().line()).isBetween(8, 9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            textBlock =
                    """
                    params: { x: { type: integer, default: many } } => expected an integer such as 1234, but found 'many'
                    params: { x: { type: integer, default: 1, required: true } } => expected no default
                    params: { x: { type: integer, default: 3, choices: [1, 2] } } => expected one of the choices
                    params: { x: { type: whole } } => expected one of string, integer
                    params: { x-y: { type: integer } } => expected a name of letters
                    datasets: { d: { fields: { and: string } } } => has a meaning in expressions
                    datasets: { page: { fields: { a: string } } } => has a meaning in expressions
                    datasets: { d: { fields: { a: string }, sort: [b] } } => dataset 'd' has no field 'b'
                    datasets: { d: { fields: { a: string }, sort: [a, a] } } => for the second time
                    datasets: { d: { fields: { a: string }, sort: a, sortedBy: a } } => not both
                    datasets: { d: { fields: { a: string }, where: "${a}" } } => 'where' needs a condition
                    datasets: { d: { fields: { a: string }, where: "${count() > 1}" } } => no aggregate can stand here
                    datasets: { d: { fields: { a: { type: date, pattern: QQQQQQQ } } } } => expected a pattern such as
                    datasets: { d: { fields: { a: { type: string, pattern: yyyy } } } } => only a date or datetime has a pattern
                    datasets: { d: { fields: { a: { type: date, default: today } } } } => expected a date such as 2001-12-31
                    datasets: { d: { fields: { a: string }, csv: { encoding: utf-99 } } } => expected an encoding
                    datasets: { d: { fields: { a: string }, csv: { delimiter: ";;" } } } => expected one character
                    datasets: { d: { fields: { a: string }, csv: { delimiter: "'", quote: "'" } } } => must differ
                    title: "${title}" => the title cannot refer to itself
                    header: "x" => expected a header or footer
                    footer: { middle: x } => unknown key 'middle'
                    """)
    void problemsOfTheHeadSayWhatWasExpected(String line, String message) {
        List<TemplateProblem> problems = problems(HEAD + line + "\nbody: []\n");

        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().message()).contains(message);
        assertThat(problems.getFirst().line()).isEqualTo(3);
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
