package dev.octavo.engine.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.template.ThemeDefinition.ColorRole;
import dev.octavo.engine.template.ThemeDefinition.SizeRole;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class ThemeTest {
    private static final String HEAD = "version: 1\nname: t\nbody: []\n";
    private static final Map<String, String> BRAND =
            Map.of(
                    "brand.yaml",
                    "colors: { accent: '#800000', ink: '#000000' }\nsizes: { text: 11pt }\n",
                    "wide.yaml",
                    "extends: brand.yaml\nleading: 1.6\n");

    @Test
    void aTemplateNamesTheFileOfItsTheme() {
        ThemeDefinition theme = theme(HEAD + "theme: brand.yaml\n");

        assertThat(theme.colors())
                .containsOnly(
                        Map.entry(ColorRole.ACCENT, 0x800000), Map.entry(ColorRole.INK, 0x000000));
        assertThat(theme.sizes()).containsOnly(Map.entry(SizeRole.TEXT, new Length(11)));
        assertThat(theme.leading()).isNull();
    }

    @Test
    void whatATemplateSaysItselfWinsOverWhatItExtends() {
        ThemeDefinition theme =
                theme(
                        HEAD
                                + "theme: { extends: wide.yaml, colors: { accent: '#004080' },"
                                + " sizes: { table: 3mm } }\n");

        assertThat(theme.colors())
                .containsOnly(
                        Map.entry(ColorRole.ACCENT, 0x004080), Map.entry(ColorRole.INK, 0x000000));
        assertThat(theme.sizes()).containsOnlyKeys(SizeRole.TEXT, SizeRole.TABLE);
        assertThat(theme.leading()).isEqualTo(1.6);
    }

    @Test
    void problemsNameTheThemesFile() {
        Map<String, String> files =
                Map.of(
                        "a.yaml",
                        "colors: { accent: red }\nsizes: { text: 90pt }\nleading: 9\nletters: x\n",
                        "b.yaml",
                        "extends: b.yaml\n");

        assertThat(problems(HEAD + "theme: a.yaml\n", files))
                .containsExactly(
                        "a.yaml:1:19: expected a color such as '#14607A', in quotes, but found"
                                + " 'red'",
                        "a.yaml:2:16: expected a font size from 4pt to 36pt",
                        "a.yaml:3:10: expected a leading from 1 to 3",
                        "a.yaml:4:1: unknown key 'letters'; expected one of colors, extends, fonts,"
                                + " leading, sizes, spacing");
        assertThat(problems(HEAD + "theme: b.yaml\n", files))
                .containsExactly("b.yaml:1:10: a file cannot be part of itself: b.yaml > b.yaml");
    }

    private static ThemeDefinition theme(String yaml) {
        return switch (parse(yaml, BRAND)) {
            case TemplateParsing.Parsed(Template template) -> template.theme();
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

    private static TemplateParsing parse(String yaml, Map<String, String> files) {
        Map<String, byte[]> bytes = new HashMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return TemplateParser.parse(yaml, TemplateFiles.of(bytes));
    }
}
