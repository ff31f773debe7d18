package dev.octavo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.List;
import java.util.Map;

class WritingSystemsTest {
    private static final String TABLE =
            """
            version: 1
            name: t
            datasets:
              people: { fields: { name: { type: string }, city: { type: string } } }
            body:
              - table:
                  dataset: people
                  columns:
                    - { field: name, title: Name }
                    - { field: city, title: City }
            """;

    private static RenderProblem refusal(String yaml, Map<String, String> csv) {
        Rendering rendering = PrintedReport.of(yaml, csv).rendering();
        assertThat(rendering).isInstanceOf(Rendering.Refused.class);
        return ((Rendering.Refused) rendering).problems().getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "Thai, \u0E2A\u0E27\u0E31\u0E2A\u0E14\u0E35, its letters change with their neighbours",
        "Devanagari, \u0928\u092E\u0938\u094D\u0924\u0947, its letters change with their neighbours",
        "Nko, \u07D2\u07DE\u07CF, it runs from right to left"
    })
    void aScriptThatWouldComeOutWrongIsRefusedWhereItStands(
            String script, String text, String reason) {
        RenderProblem problem =
                refusal(TABLE, Map.of("people", "name,city\nAnna,Oslo\nB,in " + text + " x\n"));

        assertThat(problem.kind()).isEqualTo(RenderProblem.Kind.DATA);
        assertThat(problem.pointer()).isEqualTo("/datasets/people");
        assertThat(problem.message())
                .isEqualTo(
                        "row 2: column 'City': '%s' is written in %s, which cannot be set: %s; see 'Writing systems' in the reference (the template asks for it in line 10, column 11)"
                                .formatted(text, script, reason));
    }

    @Test
    void aRefusalNamesTheLineOfTheBlock() {
        RenderProblem problem =
                refusal(
                        "version: 1\nname: t\nbody:\n  - text: fine\n  - heading: \u0928\u092E\n",
                        Map.of());

        assertThat(problem.kind()).isEqualTo(RenderProblem.Kind.TEMPLATE);
        assertThat(problem.line()).isEqualTo(5);
        assertThat(problem.message()).startsWith("'\u0928\u092E' is written in Devanagari");
    }

    @Test
    void aRefusalNamesHeaderAndFooter() {
        RenderProblem problem =
                refusal(
                        "version: 1\nname: t\nfooter: { end: '\u0928\u092E' }\nbody: [ { text: a } ]\n",
                        Map.of());

        assertThat(problem.message()).startsWith("header or footer: '\u0928\u092E' is written");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\uD83D\uDE00b",
                "a\uD800b",
                "a\uDC00",
                "\uD800",
                "a\uDBFF\uDFFFb",
                "\u0001\u009F",
                "\uFFFE\uFFFF",
                "a\u202Eb\u2066c",
                "\u0301",
                "\u13A0",
                "\uFDD0",
                "\u20E3",
                "\u0378"
            })
    void whateverElseStandsInATextIsPrinted(String text) throws IOException {
        PrintedReport report =
                PrintedReport.of(TABLE, Map.of("people", "name,city\nend,\"" + text + "\"\n"));

        assertThat(report.rendering()).isInstanceOf(Rendering.Rendered.class);
        assertThat(report.texts()).contains("end");
    }

    @Test
    void aCharacterThatNoFontHasIsABoxAndAWarning() throws IOException {
        PrintedReport report =
                PrintedReport.of(TABLE, Map.of("people", "name,city\nx\uD83D\uDE00y,\u13A0\n"));

        assertThat(report.texts()).contains("x\u25A1y", "\u25A1");
        assertThat(((Rendering.Rendered) report.rendering()).warnings())
                .isEqualTo(
                        List.of(
                                "no font has these characters, boxes stand for them: \u13A0 (U+13A0), \uD83D\uDE00 (U+1F600)"));
    }
}
