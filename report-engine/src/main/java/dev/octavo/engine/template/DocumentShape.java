package dev.octavo.engine.template;

import dev.octavo.engine.protection.Permission;
import dev.octavo.engine.template.yaml.Keys;
import dev.octavo.engine.template.yaml.Shape;

import java.util.List;
import java.util.regex.Pattern;

/// What a template's `document` looks like as YAML.
final class DocumentShape {
    static final String REQUIRED = "required";
    static final String OPTIONAL = "optional";

    private DocumentShape() {}

    static Shape document() {
        Shape required = new Shape.Words(List.of(REQUIRED, OPTIONAL));
        Shape permission =
                new Shape.Words(TemplateShape.words(Permission.values(), Permission::word));
        return new Keys()
                .optional(
                        "author", TemplateShape.PLACEHOLDERS, "Who is responsible for the content.")
                .optional("subject", TemplateShape.PLACEHOLDERS, "What it is about.")
                .optional(
                        "keywords",
                        new Shape.Sequence(TemplateShape.PLACEHOLDERS, 1),
                        "Words to find it by.")
                .optional(
                        "language",
                        new Shape.Matching(
                                "a language tag such as de-AT",
                                Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")),
                        "The language of its text, as in `de-AT`; that of the request's locale"
                                + " unless given.")
                .optional(
                        "tagging",
                        required,
                        "Whether a document whose tables have too many rows to be tagged is"
                                + " refused, or made without tags; required unless given.")
                .optional(
                        "attach",
                        new Shape.Sequence(TemplateShape.NAME, 1),
                        "The datasets whose data goes with the document, whole and as it was"
                                + " given.")
                .optional(
                        "permissions",
                        new Shape.Sequence(permission, 0),
                        "What readers may do with the document, which is encrypted for it; `[]`"
                                + " for reading alone. Everything unless given.")
                .optional(
                        "password",
                        required,
                        "Whether every document needs a password to be opened, which comes with"
                                + " the request; optional unless given.")
                .toMapping("the document's properties");
    }
}
