package dev.octavo.engine.template;

import dev.octavo.engine.template.yaml.Keys;
import dev.octavo.engine.template.yaml.Shape;

import java.util.List;
import java.util.regex.Pattern;

/// What a theme looks like as YAML, in a template or in a file of its own.
final class ThemeShape {
    private ThemeShape() {}

    /// A theme in a template: itself, or the name of its file.
    static Shape themeOrFile() {
        return new Shape.Either(List.of(TemplateShape.FILE, theme()));
    }

    /// A theme in a file of its own.
    static Shape theme() {
        return new Keys()
                .optional(
                        "extends",
                        TemplateShape.FILE,
                        "A theme beside the template, whose settings hold where this one has none.")
                .optional("fonts", fonts(), "Fonts that lie beside the template.")
                .optional("colors", colors(), "The colors, as in `#14607A`.")
                .optional("sizes", sizes(), "The sizes of fonts, such as 10pt.")
                .optional("spacing", spacing(), "The distances between things, such as 6pt.")
                .optional(
                        "leading",
                        new Shape.Positive(),
                        "The distance of lines, as a multiple of the font size, from 1 to 3; 1.4"
                                + " unless given.")
                .toMapping("a theme");
    }

    private static Shape fonts() {
        Shape font =
                new Keys()
                        .required("regular", TemplateShape.FILE, "A TrueType file (.ttf).")
                        .optional(
                                "bold",
                                TemplateShape.FILE,
                                "Its bold face, which headings are set in; the regular one unless"
                                        + " given.")
                        .optional(
                                "italic",
                                TemplateShape.FILE,
                                "Its italic face; the regular one unless given.")
                        .optional(
                                "boldItalic",
                                TemplateShape.FILE,
                                "Its bold italic face; the bold one unless given.")
                        .toMapping("the files of a font");
        return new Keys()
                .optional("text", font, "Of all that has no font of its own.")
                .optional("headings", font, "Of headings and titles of sections.")
                .optional("code", font, "Of code.")
                .toMapping("fonts");
    }

    private static Shape colors() {
        Shape color =
                new Shape.Matching(
                        "a color such as '#14607A', in quotes", Pattern.compile("#[0-9a-fA-F]{6}"));
        return new Keys()
                .optional("ink", color, "Of text and of the heavy rules of tables.")
                .optional("muted", color, "Of labels, headers and footers and column titles.")
                .optional("accent", color, "Of links, titles of groups and charts.")
                .optional("hairline", color, "Of the thin lines between rows.")
                .optional("tint", color, "Behind what is set apart.")
                .toMapping("colors");
    }

    private static Shape sizes() {
        return new Keys()
                .optional(
                        "text",
                        TemplateShape.LENGTH,
                        "Of prose; headings without a size of their own are multiples of it.")
                .optional("table", TemplateShape.LENGTH, "Of the cells of tables.")
                .optional("furniture", TemplateShape.LENGTH, "Of headers and footers.")
                .optional("heading1", TemplateShape.LENGTH, "Of headings of level 1.")
                .optional("heading2", TemplateShape.LENGTH, "Of headings of level 2.")
                .optional("heading3", TemplateShape.LENGTH, "Of headings of level 3.")
                .optional("heading4", TemplateShape.LENGTH, "Of headings of level 4.")
                .optional("heading5", TemplateShape.LENGTH, "Of headings of level 5.")
                .optional("heading6", TemplateShape.LENGTH, "Of headings of level 6.")
                .toMapping("sizes");
    }

    private static Shape spacing() {
        return new Keys()
                .optional(
                        "block",
                        TemplateShape.LENGTH,
                        "Before tables, charts, images and columns; the size of text unless given.")
                .optional(
                        "paragraph",
                        TemplateShape.LENGTH,
                        "Before texts and between their paragraphs; 0.6 of the size of text unless"
                                + " given.")
                .optional(
                        "row",
                        TemplateShape.LENGTH,
                        "Above and under the text of a table's rows; 0.24 of the size of tables"
                                + " unless given.")
                .optional(
                        "column",
                        TemplateShape.LENGTH,
                        "Between the columns of a table; 1.3 of the size of tables unless given.")
                .toMapping("spacing");
    }
}
