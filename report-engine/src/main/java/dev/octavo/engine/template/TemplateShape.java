package dev.octavo.engine.template;

import dev.octavo.engine.dataset.ValueType;
import dev.octavo.engine.expression.AggregateFunction;
import dev.octavo.engine.template.yaml.Keys;
import dev.octavo.engine.template.yaml.Shape;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/// What a template looks like as YAML: every key with its shape and description.
final class TemplateShape {
    static final Shape TEXT = new Shape.Text();
    static final Shape PLACEHOLDERS = new Shape.Placeholders();
    static final Shape EXPRESSION = new Shape.Expression();
    static final Shape FLAG = new Shape.Flag();
    static final Shape VALUE = new Shape.Value();

    static final Shape.Matching NAME =
            new Shape.Matching(
                    "a name of letters, digits and '_'",
                    Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}"));

    static final Shape.Matching LENGTH =
            new Shape.Matching(
                    "a length such as 18mm (mm, cm, in or pt)",
                    Pattern.compile("0|[0-9]{1,5}(\\.[0-9]{1,5})?(mm|cm|in|pt)"));

    static final Shape.Matching FILE =
            new Shape.Matching(
                    "the name of a file beside the template, such as images/logo.png",
                    TemplateFiles.NAME);

    private static final Shape TYPE = new Shape.Words(words(ValueType.values(), ValueType::word));

    private static final Shape PARAMETER_TYPE =
            new Shape.Words(
                    words(
                            EnumSet.complementOf(EnumSet.of(ValueType.NUMBERS))
                                    .toArray(ValueType[]::new),
                            ValueType::word));

    private static final int MOST_BAD_ROWS = 10_000;

    static final Shape TEMPLATE = template();

    private TemplateShape() {}

    private static Shape template() {
        return new Keys()
                .required("version", new Shape.Whole(1, 1), "Version of the template language: 1.")
                .required(
                        "name",
                        new Shape.Matching(
                                "a name of lower-case letters, digits and '-'",
                                Pattern.compile("[a-z][a-z0-9-]{0,62}")),
                        "The template's name: lower-case letters, digits and hyphens.")
                .optional(
                        "title",
                        PLACEHOLDERS,
                        "The document's title, in its metadata and as `title` in expressions; the"
                                + " name unless given.")
                .optional(
                        "params",
                        new Shape.Dictionary(NAME, parameter()),
                        "What a request gives: each is `params.name` in expressions.")
                .optional("page", page(), "The sheet that everything is printed on.")
                .optional(
                        "datasets",
                        new Shape.Dictionary(NAME, dataset()),
                        "The named rows that the report reads.")
                .optional("header", FurnitureShape.slots(), "Printed at the top of every page.")
                .optional("footer", FurnitureShape.slots(), "Printed at the bottom of every page.")
                .optional(
                        "firstPage",
                        FurnitureShape.firstPage(),
                        "What is different on the first page.")
                .optional(
                        "watermark",
                        FurnitureShape.watermark(),
                        "Behind the content of every page.")
                .optional("theme", ThemeShape.themeOrFile(), "Colors, sizes and spacing of all.")
                .optional("document", DocumentShape.document(), "What it is besides its pages.")
                .required("body", BlockShape.BLOCKS, "What the report prints, in order.")
                .toMapping("a template");
    }

    private static Shape parameter() {
        return new Keys()
                .required("type", PARAMETER_TYPE, "The type of its values.")
                .optional("required", FLAG, "Whether every request must give it.")
                .optional("default", VALUE, "Stands in when a request gives none.")
                .optional(
                        "choices",
                        new Shape.Sequence(VALUE, 1),
                        "The only values that are allowed.")
                .optional("description", TEXT, "For whoever makes requests.")
                .toMapping("a parameter");
    }

    private static Shape page() {
        return new Keys()
                .optional(
                        "size",
                        new Shape.Words(words(PageSize.values(), PageSize::word)),
                        "The paper; A4 unless given.")
                .optional(
                        "orientation",
                        new Shape.Words(words(Page.Orientation.values(), Words::of)),
                        "Which way round the paper is held; portrait unless given.")
                .optional(
                        "margin",
                        new Shape.Either(
                                List.of(
                                        LENGTH,
                                        new Keys()
                                                .optional("top", LENGTH, "Above.")
                                                .optional(
                                                        "end",
                                                        LENGTH,
                                                        "On the side where lines end.")
                                                .optional("bottom", LENGTH, "Below.")
                                                .optional(
                                                        "start",
                                                        LENGTH,
                                                        "On the side where lines begin.")
                                                .toMapping("the margins"))),
                        "What stays free around the page; 20mm unless given.")
                .toMapping("a page");
    }

    private static Shape dataset() {
        Shape field =
                new Keys()
                        .optional(
                                "from",
                                TEXT,
                                "The CSV column or JSON property it is read from, or a JSON pointer"
                                        + " into the row; its own name unless given.")
                        .required("type", TYPE, "The type of its values.")
                        .optional(
                                "pattern",
                                TEXT,
                                "How dates and times are written, such as `dd/MM/yyyy`; ISO 8601"
                                        + " unless given.")
                        .optional("default", VALUE, "Stands in for a missing value.")
                        .toMapping("a field");
        Shape order =
                new Shape.Either(
                        List.of(
                                NAME,
                                new Keys()
                                        .required("field", NAME, "The field to order by.")
                                        .optional(
                                                "order",
                                                new Shape.Words(List.of("ascending", "descending")),
                                                "Ascending unless given.")
                                        .toMapping("a field and its order")));
        Shape orders = new Shape.Either(List.of(NAME, new Shape.Sequence(order, 1)));
        return new Keys()
                .required(
                        "fields",
                        new Shape.Dictionary(
                                NAME, new Shape.Either(List.of(TYPE, EXPRESSION, field))),
                        "The fields of each row, by the names that expressions use: read from the"
                                + " data, or computed from other fields, as in"
                                + " `${startOfMonth(date)}`.")
                .optional(
                        "where",
                        EXPRESSION,
                        "Only rows for which this is true are read, as in `${cost > 0}`.")
                .optional("sort", orders, "The fields to bring the rows into order by.")
                .optional(
                        "sortedBy",
                        orders,
                        "The fields the rows come ordered by already; checked while reading.")
                .optional(
                        "badRows",
                        new Keys()
                                .required(
                                        "limit",
                                        new Shape.Whole(1, MOST_BAD_ROWS),
                                        "How many there may be; one more fails the report.")
                                .toMapping("a limit"),
                        "Rows that are not what the fields declare are left out and listed as"
                                + " warnings, instead of failing the report.")
                .optional("csv", csv(), "How CSV files of this dataset are written.")
                .toMapping("a dataset");
    }

    private static Shape csv() {
        Shape character = new Shape.Matching("one character", Pattern.compile("[\\t\\x20-\\x7e]"));
        return new Keys()
                .optional("delimiter", character, "Between cells; a comma unless given.")
                .optional("quote", character, "Around cells; a double quote unless given.")
                .optional(
                        "encoding",
                        TEXT,
                        "Of the text, such as windows-1252; UTF-8 unless given. A byte order mark"
                                + " wins.")
                .toMapping("the form of a CSV file");
    }

    static <E extends Enum<E>> List<String> words(E[] values, Function<E, String> word) {
        return Arrays.stream(values).map(word).toList();
    }

    static List<String> aggregateWords() {
        return words(AggregateFunction.values(), AggregateFunction::word);
    }
}
