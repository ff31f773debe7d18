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
                .optional("colors", colors(), "The colors, as in `#14607A`.")
                .optional("sizes", sizes(), "The sizes of fonts, such as 10pt.")
                .optional(
                        "leading",
                        new Shape.Positive(),
                        "The distance of lines, as a multiple of the font size, from 1 to 3; 1.4"
                                + " unless given.")
                .toMapping("a theme");
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
                .optional("text", TemplateShape.LENGTH, "Of prose; headings are multiples of it.")
                .optional("table", TemplateShape.LENGTH, "Of the cells of tables.")
                .optional("furniture", TemplateShape.LENGTH, "Of headers and footers.")
                .toMapping("sizes");
    }
}
