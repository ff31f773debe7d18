package dev.octavo.engine.template;

import dev.octavo.engine.template.yaml.Keys;
import dev.octavo.engine.template.yaml.Shape;

import java.util.List;

/// What stands on every page looks like this as YAML: headers, footers and the watermark.
final class FurnitureShape {
    private FurnitureShape() {}

    static Shape slots() {
        Shape image =
                new Keys()
                        .required(
                                "image",
                                TemplateShape.FILE,
                                "A PNG or JPEG file beside the template, such as a logo.")
                        .optional(
                                "height",
                                TemplateShape.LENGTH,
                                "Of the picture, from 2mm to 60mm; 8mm unless given. The margin"
                                        + " grows with it.")
                        .toMapping("an image");
        Shape slot = new Shape.Either(List.of(TemplateShape.PLACEHOLDERS, image));
        return new Keys()
                .optional("start", slot, "Where lines begin.")
                .optional("center", slot, "In the middle.")
                .optional("end", slot, "Where lines end.")
                .toMapping("a header or footer");
    }

    static Shape firstPage() {
        return new Keys()
                .optional(
                        "header",
                        slots(),
                        "In place of the header; `{}` for none, and the same unless given.")
                .optional(
                        "footer",
                        slots(),
                        "In place of the footer; `{}` for none, and the same unless given.")
                .toMapping("a first page");
    }

    static Shape watermark() {
        return new Shape.Either(
                List.of(
                        TemplateShape.PLACEHOLDERS,
                        new Shape.Tagged(
                                "a watermark",
                                new Keys()
                                        .optional(
                                                "text",
                                                TemplateShape.PLACEHOLDERS,
                                                "A word or two, such as DRAFT.")
                                        .optional(
                                                "image",
                                                TemplateShape.FILE,
                                                "A PNG or JPEG file beside the template.")
                                        .toMap(),
                                new Keys()
                                        .optional(
                                                "width",
                                                TemplateShape.LENGTH,
                                                "Of the image; three fifths of the page's width"
                                                        + " unless given, and never more than fits.")
                                        .optional(
                                                "opacity",
                                                new Shape.Positive(),
                                                "Of the image, up to 1; 0.15 unless given.")
                                        .optional(
                                                "when",
                                                TemplateShape.EXPRESSION,
                                                "It is printed only where this is true.")
                                        .toMap(),
                                false)));
    }
}
