package dev.octavo.engine.template;

import static dev.octavo.engine.template.TemplateShape.EXPRESSION;
import static dev.octavo.engine.template.TemplateShape.FLAG;
import static dev.octavo.engine.template.TemplateShape.LENGTH;
import static dev.octavo.engine.template.TemplateShape.NAME;
import static dev.octavo.engine.template.TemplateShape.PLACEHOLDERS;
import static dev.octavo.engine.template.TemplateShape.TEXT;

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
                        .optional("table", table(), "The rows of a dataset.")
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
                        .toMap());
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

    private static Shape table() {
        Shape group = group();
        return new Keys()
                .required("dataset", NAME, "Whose rows.")
                .required(
                        "columns",
                        new Shape.Sequence(column(), 1),
                        "The columns, from first to last.")
                .optional(
                        "groupBy",
                        new Shape.Either(
                                List.of(
                                        NAME,
                                        group,
                                        new Shape.Sequence(
                                                new Shape.Either(List.of(NAME, group)), 1))),
                        "Forms groups of neighbouring rows; several levels from the outermost.")
                .optional(
                        "grandTotal",
                        PLACEHOLDERS,
                        "Printed with the columns' totals after the last row.")
                .optional("empty", PLACEHOLDERS, "Printed in the table's place when it has no row.")
                .optional(
                        "limit",
                        new Shape.Whole(1, Long.MAX_VALUE),
                        "Prints at most so many rows, then how many were left out.")
                .toMapping("a table");
    }

    private static Shape group() {
        return new Keys()
                .required("field", NAME, "Rows with the same value form a group.")
                .optional(
                        "header",
                        PLACEHOLDERS,
                        "Printed before the group's rows and again where they go on; the field's"
                                + " value unless given.")
                .optional(
                        "subtotal",
                        PLACEHOLDERS,
                        "Printed with the columns' totals after the group's rows.")
                .optional(
                        "keepWithNext",
                        new Shape.Whole(1, 20),
                        "How many rows must follow the header on the same page; 1 unless given.")
                .toMapping("a group");
    }

    private static Shape column() {
        return new Shape.Tagged(
                "a column",
                new Keys()
                        .optional("field", NAME, "The field it prints.")
                        .optional("value", EXPRESSION, "An expression it prints.")
                        .toMap(),
                new Keys()
                        .optional("title", PLACEHOLDERS, "Printed in the table's header.")
                        .optional(
                                "width",
                                new Shape.Either(
                                        List.of(
                                                new Shape.Words(List.of("auto")),
                                                LENGTH,
                                                new Shape.Positive())),
                                "auto: as its content asks for; a length; or a number: its share of"
                                        + " what is left.")
                        .optional(
                                "align",
                                new Shape.Words(
                                        TemplateShape.words(Column.Align.values(), Words::of)),
                                "Where its cells stand; numbers at the end unless given.")
                        .optional(
                                "format",
                                TEXT,
                                "How values are printed, such as `date('medium')` or `number(2)`.")
                        .optional(
                                "total",
                                new Shape.Either(
                                        List.of(
                                                new Shape.Words(TemplateShape.aggregateWords()),
                                                EXPRESSION)),
                                "What subtotals and the grand total print in this column.")
                        .toMap());
    }
}
