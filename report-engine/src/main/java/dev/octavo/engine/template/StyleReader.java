package dev.octavo.engine.template;

import dev.octavo.engine.expression.Scope;
import dev.octavo.engine.template.StyleRule.Tone;
import dev.octavo.engine.template.yaml.YamlMapping;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

import java.util.ArrayList;
import java.util.List;

/// Reads rules for looks.
final class StyleReader {
    private StyleReader() {}

    /// The rules at the key `style`; none when it is not there.
    ///
    /// @param rows the scope of their conditions
    static List<StyleRule> read(Reading reading, YamlMapping mapping, Scope rows) {
        List<StyleRule> rules = new ArrayList<>();
        for (Node node : mapping.list("style")) {
            YamlMapping rule = YamlMapping.of(node);
            rules.add(
                    new StyleRule(
                            reading.condition(rule, "when", rows),
                            rule.flag("bold"),
                            rule.flag("italic"),
                            tone(rule, "color"),
                            tone(rule, "background")));
        }
        return rules;
    }

    private static @Nullable Tone tone(YamlMapping rule, String key) {
        return rule.text(key)
                .filter(TemplateShape.words(Tone.values(), Words::of)::contains)
                .map(word -> Words.constant(Tone.class, word))
                .orElse(null);
    }
}
