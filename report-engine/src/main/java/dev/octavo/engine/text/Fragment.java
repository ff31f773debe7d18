package dev.octavo.engine.text;

import org.jspecify.annotations.Nullable;

/// A piece of a line that is drawn in one face.
///
/// @param text every character of it has a glyph in `face`
/// @param face the face that has the glyphs, not always the first of the style's family
/// @param link the address that the text leads to, or null
/// @param x where it begins, in points from the start of the line
/// @param width in points
public record Fragment(
        String text, FontFace face, TextStyle style, @Nullable String link, float x, float width) {}
