package dev.octavo.engine.template;

import static dev.octavo.engine.template.TemplateShape.EXPRESSION;
import static dev.octavo.engine.template.TemplateShape.FLAG;

import dev.octavo.engine.template.yaml.Keys;
import dev.octavo.engine.template.yaml.Shape;

import java.util.List;

/// What rules for looks look like as YAML.
final class StyleShape {
    /// A color, by what it says.
    static final Shape TONE =
            new Shape.Words(TemplateShape.words(StyleRule.Tone.values(), Words::of));

    private StyleShape() {}

    /// One rule, or several.
    static Shape rules() {
        return new Shape.Either(List.of(rule(), new Shape.Sequence(rule(), 1)));
    }

    private static Shape rule() {
        return new Keys()
                .optional("when", EXPRESSION, "Only where this is true; always unless given.")
                .optional("bold", FLAG, "Whether text is bold.")
                .optional("italic", FLAG, "Whether text is italic.")
                .optional("color", TONE, "Of text, by what it says.")
                .optional("background", TONE, "Behind text, by what it says.")
                .toMapping("a style");
    }
}
