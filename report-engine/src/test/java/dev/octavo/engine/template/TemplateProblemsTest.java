package dev.octavo.engine.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// What authors are told of single mistakes.
class TemplateProblemsTest {
    private static final String HEAD = "version: 1\nname: t\n";
    private static final String DATA =
            HEAD
                    + """
                    datasets:
                      strikes:
                        fields: { airport: string, date: date, cost: decimal }
                        sort: [airport, date]
                    """;

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            textBlock =
                    """
                    - table: { dataset: strikes, columns: [{ field: cots }] } => no field 'cots' in ; did you mean 'cost'?
                    - table: { dataset: strikes, columns: [{ title: x }] } => expected a column: columns, field, value
                    - table: { dataset: strikes, columns: [{ field: cost, value: "${cost}" }] } => not both: begin a new list element with
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
                    - table: { dataset: strikes, columns: [{ title: a, columns: [{ title: b, columns: [{ title: c, columns: [{ title: d, columns: [{ title: e, columns: [{ field: cost }] }] }] }] }] }] } => at most 4 levels
                    - table: { dataset: strikes, columns: [{ field: cost, style: { when: "${cost}" } }] } => 'when' needs a condition
                    - table: { dataset: strikes, style: [{ color: pink }], columns: [{ field: cost }] } => expected one of muted, accent
                    - table: { dataset: strikes, columns: [{ field: cost, link: "https://${coost}" }] } => did you mean 'cost'?
                    - table: { columns: [{ field: cost }] } => 'dataset' is missing in a table
                    - table: strikes => expected a table, but found 'strikes'
                    - { heading: a, text: b } => not both
                    - { when: "${true}" } => expected a block: chart, columns, heading
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

    private static List<TemplateProblem> problems(String yaml) {
        return switch (TemplateParser.parse(yaml)) {
            case TemplateParsing.Parsed(Template template) ->
                    throw new AssertionError("expected problems, but this is right: " + template);
            case TemplateParsing.Rejected(List<TemplateProblem> problems) -> problems;
        };
    }
}
