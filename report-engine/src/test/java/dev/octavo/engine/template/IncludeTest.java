package dev.octavo.engine.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class IncludeTest {
    private static final String HEAD =
            """
            version: 1
            name: t
            params: { who: { type: string, default: you } }
            body:
              - heading: Mine
            """;

    @Test
    void aFragmentsBlocksStandWhereItIsIncluded() {
        Template template =
                parsed(
                        HEAD + "  - include: parts/terms.yaml\n    when: \"${params.who != ''}\"\n",
                        Map.of("parts/terms.yaml", "- text: For ${params.who}\n- rule:\n"));

        assertThat(template.body().get(1))
                .isInstanceOfSatisfying(
                        Block.Include.class,
                        include -> {
                            assertThat(include.file()).isEqualTo("parts/terms.yaml");
                            assertThat(include.when()).isNotNull();
                            assertThat(include.body())
                                    .extracting(Object::getClass, Block::line)
                                    .containsExactly(
                                            org.assertj.core.groups.Tuple.tuple(
                                                    Block.Text.class, 1),
                                            org.assertj.core.groups.Tuple.tuple(
                                                    Block.Rule.class, 2));
                        });
    }

    @Test
    void problemsNameTheFragmentTheyAreIn() {
        List<String> problems =
                problems(
                        HEAD + "  - include: a.yaml\n  - txet: x\n",
                        Map.of("a.yaml", "- heading: \"${params.whom}\"\n- rul:\n"));

        assertThat(problems)
                .containsExactly(
                        "7:5: unknown key 'txet'; did you mean 'text'?",
                        "a.yaml:1:15: the template declares no parameter 'whom'; did you mean 'who'?",
                        "a.yaml:2:3: unknown key 'rul'; did you mean 'rule'?");
    }

    @Test
    void cyclesAreRefusedWhereTheyClose() {
        List<String> problems =
                problems(
                        HEAD + "  - include: a.yaml\n",
                        Map.of(
                                "a.yaml",
                                "- rule:\n- include: b.yaml\n",
                                "b.yaml",
                                "- include: a.yaml\n"));

        assertThat(problems)
                .containsExactly(
                        "b.yaml:1:12: a file cannot be part of itself: a.yaml > b.yaml > a.yaml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a.yaml",
                "/etc/passwd",
                "a/../b.yaml",
                "./a.yaml",
                "http://example.com/a.yaml",
                "a//b.yaml",
                ".a.yaml",
                "'a b.yaml'",
                "'${params.who}'",
                "",
                "[]"
            })
    void namesThatAreNoneAreRefused(String name) {
        List<String> problems = problems(HEAD + "  - include: " + name + "\n", Map.of());

        assertThat(problems)
                .singleElement()
                .asString()
                .startsWith("6:")
                .contains("expected the name of a file beside the template");
    }

    @Test
    void whatIsNotThereIsSuggested() {
        assertThat(problems(HEAD + "  - include: trems.yaml\n", Map.of("terms.yaml", "[]")))
                .containsExactly(
                        "6:14: 'trems.yaml': there is no such file beside the template; did you mean"
                                + " 'terms.yaml'?");
    }

    @Test
    void aFragmentIsAListOfBlocks() {
        assertThat(problems(HEAD + "  - include: a.yaml\n", Map.of("a.yaml", "text: x\n")))
                .containsExactly("a.yaml:1:1: expected a list, but found a mapping");
    }

    @Test
    void fragmentsThatMultiplyAreRefused() {
        Map<String, String> files = new HashMap<>();
        for (int i = 0; i < 7; i++) {
            files.put("f" + i, "- include: f%d\n".formatted(i + 1).repeat(10));
        }
        files.put("f7", "- rule:\n");

        assertThat(problems(HEAD + "  - include: f0\n", files))
                .isNotEmpty()
                .allMatch(problem -> problem.contains("more than 200 parts"));
    }

    private static TemplateParsing parse(String yaml, Map<String, String> files) {
        Map<String, byte[]> bytes = new HashMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return TemplateParser.parse(yaml, TemplateFiles.of(bytes));
    }

    private static Template parsed(String yaml, Map<String, String> files) {
        return switch (parse(yaml, files)) {
            case TemplateParsing.Parsed(Template template) -> template;
            case TemplateParsing.Rejected(var problems) ->
                    throw new AssertionError(problems.toString());
        };
    }

    private static List<String> problems(String yaml, Map<String, String> files) {
        return switch (parse(yaml, files)) {
            case TemplateParsing.Parsed _ -> List.of();
            case TemplateParsing.Rejected(var problems) ->
                    problems.stream().map(TemplateProblem::toString).toList();
        };
    }
}
