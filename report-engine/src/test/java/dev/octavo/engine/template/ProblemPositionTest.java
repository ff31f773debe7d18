package dev.octavo.engine.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// Each template has its one mistake at the character `#`, which begins no expression.
class ProblemPositionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: plain ${#}",
                "title: 'it''s ''so'' ${#}'",
                "title: \"a \\u00e4 \\x41 \\U0001F600 \\\"b\\\" ${#}\"",
                "title: \"äöü 😀 ${#}\"",
                "title: folded\n  over lines ${#}",
                "title: 'folded\n\n  over lines ${#}'",
                "title: \"escaped \\\n   line end ${#}\"",
                "title: |\n  first\n  second ${#}\n",
                "title: |\n    deep\n\n      deeper ${#}\n    end ${1}\n",
                "title: >-\n  first\n  second\n\n  third ${#}\n",
                "title: |+\r\n  first\r\n  second ${#}\r\n",
                "title: !!str tagged ${#}",
                "title: &t anchored ${#}"
            })
    void aMistakeWithinAScalarIsPointedAt(String yaml) {
        String text = "version: 1\nname: x\nbody: []\n" + yaml;

        TemplateParsing parsing = TemplateParser.parse(text);

        int at = text.indexOf("#");
        int line = 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
        int column = text.codePointCount(text.lastIndexOf('\n', at) + 1, at) + 1;
        assertThat(parsing)
                .isInstanceOfSatisfying(
                        TemplateParsing.Rejected.class,
                        rejected ->
                                assertThat(rejected.problems())
                                        .containsExactly(
                                                new TemplateProblem(
                                                        line, column, "'#' has no meaning here")));
        assertThat(List.of(line, column)).allMatch(number -> number > 1);
    }
}
