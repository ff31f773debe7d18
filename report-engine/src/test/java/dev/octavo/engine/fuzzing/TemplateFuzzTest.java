package dev.octavo.engine.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.template.TemplateFiles;
import dev.octavo.engine.template.TemplateParser;
import dev.octavo.engine.template.TemplateParsing;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Templates, and files that belong to them.
class TemplateFuzzTest {
    private static final String BEGINNING =
            """
            version: 1
            name: t
            datasets: { d: { fields: { n: integer, s: string, l: numbers, t: date }, sort: [s] } }
            """;

    private static final List<String> TEMPLATES =
            List.of(
                    """
                    version: 1
                    name: t
                    title: "Of ${params.p | number}"
                    params:
                      p: { type: integer, required: true, default: 3, choices: [1, 3] }
                      q: { type: date, description: When }
                    page: { size: A4, orientation: landscape, margin: { top: 2cm, end: 15mm } }
                    document: { author: A, keywords: [a, b], language: de-AT }
                    theme: { colors: { accent: "#14607A" }, sizes: { text: 10pt }, leading: 1.4 }
                    header: { start: "${title}" }
                    firstPage: { header: {}, footer: { end: "${page.number}" } }
                    body: []
                    """,
                    """
                    version: 1
                    name: t
                    datasets:
                      d:
                        fields:
                          n: { from: /a/b, type: integer, default: 2 }
                          t: { from: T, type: date, pattern: dd.MM.yyyy }
                          m: "${startOfMonth(t)}"
                        where: "${n > 3 and t < '2001-01-01'}"
                        sort: [m, { field: n, order: descending }]
                        badRows: { limit: 3 }
                        csv: { delimiter: ";", quote: "'", encoding: ISO-8859-1 }
                    body: [{ text: "*${count(d)}*" }]
                    """,
                    BEGINNING
                            + """
                            body:
                              - heading: { text: A, level: 2, numbered: true }
                              - text: |
                                  **${sum(d.n)}** [a](https://e.org) ${min(d.t) | date('long')}
                              - keyFigures: [{ label: N, value: "${avg(d.n)}", note: x }]
                              - columns: { gutter: 8mm, columns: [{ width: 2, body: [{ rule: }] }] }
                              - toc: { depth: 2 }
                              - spacer: 8mm
                              - pageBreak:
                              - section:
                                  title: "${s}"
                                  each: { dataset: d, groupBy: s }
                                  when: "${params.p ?? true}"
                                  body: [{ text: "${count()}" }]
                            """,
                    BEGINNING
                            + """
                            body:
                              - table:
                                  dataset: d
                                  groupBy: { field: s, header: "${s}", subtotal: "${count()}", keepWithNext: 2 }
                                  style: [{ when: "${n > 3}", bold: true, background: warning }]
                                  columns:
                                    - { field: t, title: T, width: 18mm, format: date('medium'), align: end }
                                    - title: Both
                                      columns:
                                        - { field: n, width: auto, total: sum, bar: { min: 0, max: "${max(d.n)}" } }
                                        - { value: "${n * 2}", running: { aggregate: sum, restart: s } }
                                    - { field: l, sparkline: { type: bars, min: 0 } }
                                    - { field: s, link: "https://e.org/${s}" }
                                  grandTotal: All
                                  limit: 7
                                  empty: None
                            """,
                    BEGINNING
                            + """
                            body:
                              - chart: { type: bar, dataset: d, category: s, value: "${sum(n)}", sort: descending, limit: 3, alt: A }
                              - chart: { type: line, dataset: d, category: t, values: [{ title: A, value: "${avg(n)}" }], alt: A }
                              - chart: { type: scatter, dataset: d, x: n, y: "${n * n}", series: s, alt: A }
                              - chart: { type: donut, dataset: d, category: s, value: "${count()}", format: percent, alt: A }
                            """);

    private static final List<String> FRAGMENTS =
            List.of(
                    "- heading: One\n- include: b.yaml\n- text: \"*${1 + 2}*\"\n",
                    "- section:\n    title: Two\n    body: [{ include: c/d.yaml }, { rule: }]\n",
                    "- text: |\n    a\n\n    > b\n- include: a.yaml\n",
                    "extends: a.yaml\ncolors: { ink: \"#1C2430\" }\nsizes: { text: 9pt }\n");

    static final List<String> SCRAPS =
            List.of(
                    "${",
                    "}",
                    "$${",
                    "'",
                    "\"",
                    "(",
                    ")",
                    "[",
                    "]",
                    "{",
                    "}",
                    ":",
                    "- ",
                    "\n",
                    "\n  ",
                    "\t",
                    "|",
                    ">",
                    ">-",
                    "&a ",
                    "*a",
                    "<<: *a",
                    "!!",
                    "!!str ",
                    "?",
                    "#",
                    ",",
                    "null",
                    "~",
                    "true",
                    "1e9",
                    "-",
                    "..",
                    "9999999999999999999",
                    "0x1F",
                    "\u0000",
                    "\ufeff",
                    "\u2028",
                    "\ud83d\ude00",
                    "params.",
                    "count()",
                    "\\u",
                    "\\",
                    "\r",
                    "---\n",
                    "...\n",
                    "%YAML 1.2\n",
                    "body:",
                    "columns:",
                    "1mm",
                    "a: ");

    @Test
    void templatesAreParsedOrRefused() throws IOException {
        Fuzzing.run(
                "template",
                new Mutator(1, TEMPLATES, SCRAPS),
                input -> isParsed(TemplateParser.parse(text(input))));
    }

    @Test
    void filesOfATemplateAreParsedOrRefused() throws IOException {
        String template =
                BEGINNING + "theme: %s\nbody: [{ include: a.yaml }, { include: b.yaml }]\n";
        Mutator fragments = new Mutator(2, FRAGMENTS, SCRAPS);

        Fuzzing.run(
                "fragment",
                fragments,
                input -> {
                    Map<String, byte[]> files =
                            Map.of("a.yaml", input, "b.yaml", input, "c/d.yaml", fragments.next());
                    String theme = input.length % 8 == 0 ? "a.yaml" : "{}";
                    return isParsed(
                            TemplateParser.parse(
                                    template.formatted(theme), TemplateFiles.of(files)));
                });
    }

    private static boolean isParsed(TemplateParsing parsing) {
        return switch (parsing) {
            case TemplateParsing.Parsed _ -> true;
            case TemplateParsing.Rejected(var problems) -> {
                assertThat(problems).isNotEmpty();
                problems.forEach(
                        problem -> {
                            assertThat(problem.line()).isPositive();
                            assertThat(problem.column()).isPositive();
                            assertThat(problem.message()).isNotBlank();
                        });
                yield false;
            }
        };
    }

    private static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }
}
