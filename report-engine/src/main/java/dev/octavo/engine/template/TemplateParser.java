package dev.octavo.engine.template;

import dev.octavo.engine.template.yaml.ShapeChecker;
import dev.octavo.engine.template.yaml.YamlMapping;
import dev.octavo.engine.template.yaml.YamlText;

import org.snakeyaml.engine.v2.nodes.Node;

import java.util.Optional;

/// Parses templates.
public final class TemplateParser {
    private TemplateParser() {}

    /// Parses and checks a template that brings no files along.
    public static TemplateParsing parse(String yaml) {
        return parse(yaml, TemplateFiles.NONE);
    }

    /// Parses and checks a template. Every problem that can be told apart is reported at once;
    /// none is thrown, whatever the text.
    ///
    /// @param files what the template brings along; all that it needs of them is read now
    public static TemplateParsing parse(String yaml, TemplateFiles files) {
        Reading reading = new Reading(yaml, files);
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
