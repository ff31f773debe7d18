package dev.octavo.engine.template;

import static dev.octavo.engine.template.TemplateShape.EXPRESSION;
import static dev.octavo.engine.template.TemplateShape.FLAG;
import static dev.octavo.engine.template.TemplateShape.LENGTH;
import static dev.octavo.engine.template.TemplateShape.PLACEHOLDERS;

import dev.octavo.engine.template.yaml.Keys;
import dev.octavo.engine.template.yaml.Shape;

import java.util.List;

/// What the blocks of a template look like as YAML.
final class BlockShape {
    static final Shape BLOCKS =
            new Shape.Sequence(new Shape.Reference("block", BlockShape::block), 0);

    private static final Shape NOTHING = new Shape.Nothing();

    private BlockShape() {}

    private static Shape block() {
        return new Shape.Tagged(
                "a block",
                new Keys()
                        .optional("heading", heading(), "A heading; it becomes a bookmark.")
                        .optional("text", PLACEHOLDERS, "Prose in Markdown.")
                        .optional("keyFigures", keyFigures(), "Big numbers beside each other.")
                        .optional("table", TableShape.table(), "The rows of a dataset.")
                        .optional("chart", ChartShape.chart(), "A picture of a dataset's values.")
                        .optional("image", image(), "A picture that the template brings along.")
                        .optional("section", SectionShape.section(), "Blocks that belong together.")
                        .optional("columns", SectionShape.columns(), "Blocks side by side.")
                        .optional(
                                "include",
                                TemplateShape.FILE,
                                "The blocks of a file beside the template, which holds a list of"
                                        + " them.")
                        .optional("toc", contents(), "A table of contents.")
                        .optional("rule", NOTHING, "A thin line from edge to edge.")
                        .optional("spacer", LENGTH, "A gap, which ends with the page.")
                        .optional("pageBreak", NOTHING, "What follows stands on a new page.")
                        .toMap(),
                new Keys()
                        .optional(
                                "when", EXPRESSION, "The block is printed only where this is true.")
                        .toMap(),
                true);
    }

    private static Shape heading() {
        return new Shape.Either(
                List.of(
                        PLACEHOLDERS,
                        new Keys()
                                .required("text", PLACEHOLDERS, "What it says.")
                                .optional(
                                        "level",
                                        new Shape.Whole(1, 6),
                                        "From 1, the largest, to 6; 1 unless given.")
                                .optional("numbered", FLAG, "Whether it is counted, as in 2.1.")
                                .toMapping("a heading")));
    }

    private static Shape keyFigures() {
        return new Shape.Sequence(
                new Keys()
                        .required("label", PLACEHOLDERS, "What the number is.")
                        .required("value", PLACEHOLDERS, "The number, as it is printed.")
                        .optional("note", PLACEHOLDERS, "More about it, in small letters.")
                        .toMapping("a key figure"),
                1);
    }

    private static Shape image() {
        return new Keys()
                .required("file", TemplateShape.FILE, "Its name beside the template; PNG or JPEG.")
                .optional(
                        "width",
                        LENGTH,
                        "Of it; its own size at 96 pixels to the inch unless given.")
                .optional(
                        "align",
                        new Shape.Words(TemplateShape.words(Column.Align.values(), Words::of)),
                        "Where it stands; at the start unless given.")
                .optional("alt", PLACEHOLDERS, "What it shows, for those who do not see it.")
                .optional("decorative", FLAG, "Whether it shows nothing that needs to be told.")
                .toMapping("an image");
    }

    private static Shape contents() {
        return new Shape.Either(
                List.of(
                        NOTHING,
                        new Keys()
                                .optional(
                                        "depth",
                                        new Shape.Whole(1, 6),
                                        "The innermost level of headings that it names; 3 unless"
                                                + " given.")
                                .toMapping("a table of contents")));
    }
}
