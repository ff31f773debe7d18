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
import java.util.regex.Pattern;

/// What a chart looks like as YAML.
final class ChartShape {
    private static final Shape FIELD_OR_EXPRESSION =
            new Shape.Matching(
                    "a field or an expression, written ${…}",
                    Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}|\\$\\{[\\s\\S]*"));

    private ChartShape() {}

    static Shape chart() {
        return new Keys()
                .required("type", words(ChartDefinition.Type.values()), "The kind of chart.")
                .required("dataset", NAME, "Whose rows.")
                .required(
                        "alt",
                        PLACEHOLDERS,
                        "What the chart shows, in words, for those who do not see it.")
                .optional("title", PLACEHOLDERS, "Printed above the chart.")
                .optional(
                        "category",
                        FIELD_OR_EXPRESSION,
                        "Rows with the same category form a bar, a point of a line or a slice.")
                .optional(
                        "categoryFormat",
                        TEXT,
                        "How categories are printed, such as `date('MMM')`.")
                .optional(
                        "value",
                        EXPRESSION,
                        "The value of each category, with aggregates over its rows, as in"
                                + " `${sum(cost)}`.")
                .optional(
                        "values",
                        new Shape.Sequence(measure(), 1),
                        "Several values of each category, each a series of its own.")
                .optional(
                        "series",
                        FIELD_OR_EXPRESSION,
                        "Splits the rows of each category into series.")
                .optional(
                        "sort",
                        words(ChartDefinition.Order.values()),
                        "The order of the categories: by value, by category, or as the data"
                                + " comes.")
                .optional(
                        "limit",
                        new Shape.Whole(1, 1000),
                        "Shows so many categories, and all others as one.")
                .optional(
                        "stacked",
                        FLAG,
                        "Whether the series of a category stand on each other; side by side unless"
                                + " given. Areas always stand on each other.")
                .optional(
                        "orientation",
                        words(ChartDefinition.Orientation.values()),
                        "Which way bars go; auto unless given: vertical where the names find room"
                                + " under them.")
                .optional("labels", FLAG, "Whether each bar says its value.")
                .optional(
                        "format",
                        TEXT,
                        "How values are printed, such as `currency('USD')` or `percent`.")
                .optional("valueTitle", PLACEHOLDERS, "What is measured, and in which unit.")
                .optional("x", FIELD_OR_EXPRESSION, "Where the point of a row stands, across.")
                .optional("y", FIELD_OR_EXPRESSION, "Where the point of a row stands, upwards.")
                .optional("xTitle", PLACEHOLDERS, "What is measured across.")
                .optional("yTitle", PLACEHOLDERS, "What is measured upwards.")
                .optional(
                        "height",
                        LENGTH,
                        "Of the whole chart; the one that it looks best at unless given.")
                .optional(
                        "empty",
                        PLACEHOLDERS,
                        "Printed in the chart's place when there is nothing to show.")
                .toMapping("a chart");
    }

    private static Shape measure() {
        return new Keys()
                .required("title", PLACEHOLDERS, "Its name in the legend.")
                .required("value", EXPRESSION, "The value of each category.")
                .toMapping("a value and its title");
    }

    private static <E extends Enum<E>> Shape words(E[] values) {
        return new Shape.Words(List.copyOf(TemplateShape.words(values, Words::of)));
    }
}
