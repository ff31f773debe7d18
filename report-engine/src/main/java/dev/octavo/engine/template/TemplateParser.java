package dev.octavo.engine.template;

import dev.octavo.engine.template.yaml.ShapeChecker;
import dev.octavo.engine.template.yaml.YamlMapping;
import dev.octavo.engine.template.yaml.YamlText;

import org.snakeyaml.engine.v2.nodes.Node;

import java.util.Optional;

/// Parses templates.
public final class TemplateParser {
    private TemplateParser() {}

    /// Parses and checks a template. Every problem that can be told apart is reported at once;
    /// none is thrown, whatever the text.
    public static TemplateParsing parse(String yaml) {
        Reading reading = new Reading(yaml);
        Optional<Node> root = YamlText.compose(yaml, reading::add);
        Optional<Template> template =
                root.flatMap(
                        node -> {
                            new ShapeChecker(reading::add).check(node, TemplateShape.TEMPLATE);
                            return new TemplateReader(reading).read(YamlMapping.of(node));
                        });
        if (template.isPresent() && reading.problems().isEmpty()) {
            return new TemplateParsing.Parsed(template.get());
        }
        return new TemplateParsing.Rejected(reading.problems());
    }
}
