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

/// What tables look like as YAML.
final class TableShape {
    private static final Shape RUNNING =
            new Shape.Words(List.of("count", "sum", "avg", "min", "max"));

    /// Bounds that no sum of amounts reaches.
    private static final long FAR = 1_000_000_000_000_000L;

    private static final Shape NUMBER =
            new Shape.Either(List.of(new Shape.Whole(-FAR, FAR), EXPRESSION));

    private TableShape() {}

    static Shape table() {
        Shape group = group();
        return new Keys()
                .required("dataset", NAME, "Whose rows.")
                .required(
                        "columns",
                        new Shape.Sequence(columns(), 1),
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
                        "style",
                        StyleShape.rules(),
                        "How rows look, perhaps under a condition; of several rules the later wins.")
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

    /// A column, or several under a title of their own.
    private static Shape columns() {
        return new Shape.Reference("column", TableShape::column);
    }

    private static Shape column() {
        return new Shape.Tagged(
                "a column",
                kinds().optional(
                                "columns",
                                new Shape.Sequence(columns(), 1),
                                "Columns under one title, which is all that stands beside them.")
                        .toMap(),
                more().toMap(),
                true);
    }

    private static Keys kinds() {
        return new Keys()
                .optional("field", NAME, "The field it prints.")
                .optional("value", EXPRESSION, "An expression it prints.");
    }

    private static Keys more() {
        return new Keys()
                .optional("title", PLACEHOLDERS, "Printed in the table's header.")
                .optional(
                        "width",
                        new Shape.Either(
                                List.of(
                                        new Shape.Words(List.of("auto")),
                                        LENGTH,
                                        new Shape.Positive())),
                        "`auto`: as its content asks for; a length; or a number: its share of"
                                + " what is left.")
                .optional(
                        "align",
                        new Shape.Words(TemplateShape.words(Column.Align.values(), Words::of)),
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
                .optional(
                        "running",
                        new Shape.Either(List.of(RUNNING, running())),
                        "Prints what the rows so far amount to in place of the value.")
                .optional(
                        "bar",
                        new Shape.Either(List.of(FLAG, bar())),
                        "Whether a bar under each number shows how large it is.")
                .optional(
                        "sparkline",
                        new Shape.Either(List.of(FLAG, sparkline())),
                        "Whether a field of type numbers is drawn as a small picture.")
                .optional(
                        "link",
                        PLACEHOLDERS,
                        "The address that its cells lead to, such as"
                                + " `https://example.org/${id}`.")
                .optional(
                        "style",
                        StyleShape.rules(),
                        "How its cells look, perhaps under a condition; of several rules the"
                                + " later wins.");
    }

    private static Shape bar() {
        return new Keys()
                .optional(
                        "min",
                        NUMBER,
                        "The number at the start of the cell; the least of the rows or 0, whichever"
                                + " is less, unless given.")
                .optional(
                        "max",
                        NUMBER,
                        "The number at the end of the cell; the greatest of the rows unless given.")
                .optional(
                        "color",
                        StyleShape.TONE,
                        "Of all bars; negative numbers are set apart unless given.")
                .toMapping("a bar");
    }

    private static Shape sparkline() {
        return new Keys()
                .optional(
                        "type",
                        new Shape.Words(TemplateShape.words(CellGraphic.Form.values(), Words::of)),
                        "A line unless given.")
                .optional(
                        "min",
                        NUMBER,
                        "The number at the bottom; the least of the cell unless given.")
                .optional(
                        "max",
                        NUMBER,
                        "The number at the top; the greatest of the cell unless given.")
                .toMapping("a sparkline");
    }

    private static Shape running() {
        return new Keys()
                .required("aggregate", RUNNING, "Of the rows so far.")
                .required(
                        "restart",
                        NAME,
                        "The field of `groupBy` with whose groups it begins again.")
                .toMapping("a running total");
    }
}
