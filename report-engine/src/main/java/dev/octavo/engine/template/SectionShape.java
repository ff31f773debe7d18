package dev.octavo.engine.template;

import static dev.octavo.engine.template.TemplateShape.FLAG;
import static dev.octavo.engine.template.TemplateShape.LENGTH;
import static dev.octavo.engine.template.TemplateShape.NAME;
import static dev.octavo.engine.template.TemplateShape.PLACEHOLDERS;

import dev.octavo.engine.template.yaml.Keys;
import dev.octavo.engine.template.yaml.Shape;

import java.util.List;

/// What blocks of blocks look like as YAML.
final class SectionShape {
    private SectionShape() {}

    static Shape section() {
        return new Keys()
                .optional("title", PLACEHOLDERS, "A heading before the section's blocks.")
                .optional(
                        "level",
                        new Shape.Whole(1, 6),
                        "Of that heading; 2 unless given, and one more in each section around.")
                .optional("numbered", FLAG, "Whether that heading is counted, as in 2.1.")
                .optional("newPage", FLAG, "Whether it begins on a new page, also when repeated.")
                .optional(
                        "each",
                        new Shape.Either(List.of(NAME, each())),
                        "Repeats the section for each row of a dataset or for groups of them.")
                .required("body", BlockShape.BLOCKS, "The section's blocks, in order.")
                .toMapping("a section");
    }

    private static Shape each() {
        return new Keys()
                .required("dataset", NAME, "Whose rows.")
                .optional(
                        "groupBy",
                        new Shape.Either(List.of(NAME, new Shape.Sequence(NAME, 1))),
                        "The fields whose values a group shares; each row on its own unless given.")
                .toMapping("what a section is repeated for");
    }

    static Shape columns() {
        Shape column =
                new Keys()
                        .optional(
                                "width",
                                new Shape.Either(List.of(LENGTH, new Shape.Positive())),
                                "A length, or a number: its share of what is left; 1 unless given.")
                        .required("body", BlockShape.BLOCKS, "The column's blocks, in order.")
                        .toMapping("a column of blocks");
        Shape columns = new Shape.Sequence(column, 2);
        return new Shape.Either(
                List.of(
                        columns,
                        new Keys()
                                .optional(
                                        "gutter",
                                        LENGTH,
                                        "Free between two columns; 8mm unless given.")
                                .required("columns", columns, "From start to end.")
                                .toMapping("columns of blocks")));
    }
}
