package dev.octavo.engine.pdf;

import dev.octavo.engine.text.FontFace;

import java.io.IOException;
import java.io.UncheckedIOException;

/// A face as one document uses it: its name in the pages' resources and the glyphs used so far.
final class EmbeddedFont {
    private final FontFace face;
    private final String resource;
    private final int object;
    private final UnicodeMap characters;

    EmbeddedFont(FontFace face, String resource, int object) {
        this.face = face;
        this.resource = resource;
        this.object = object;
        this.characters = new UnicodeMap(glyphCount(face));
    }

    private static int glyphCount(FontFace face) {
        try {
            return face.program().getNumberOfGlyphs();
        } catch (IOException e) {
            throw new UncheckedIOException("The glyphs of " + face.name() + " cannot be read", e);
        }
    }

    FontFace face() {
        return face;
    }

    /// Its name in the pages' resources, without the slash.
    String resource() {
        return resource;
    }

    /// The number of its object, which is written last.
    int object() {
        return object;
    }

    /// The glyphs used so far, and what they stand for.
    UnicodeMap characters() {
        return characters;
    }

    /// Appends the glyphs of a text as a string. A subset keeps the numbers of the glyphs, so
    /// they can be written long before it is known which ones are used.
    void show(String text, Bytes content) {
        content.add('(');
        int length = text.length();
        for (int i = 0; i < length; i++) {
            int codePoint = text.charAt(i);
            if (Character.isHighSurrogate((char) codePoint) && i + 1 < length) {
                codePoint = text.codePointAt(i++);
            }
            int glyph = face.glyph(codePoint);
            characters.add(glyph, codePoint);
            content.literalByte(glyph >> 8);
            content.literalByte(glyph & 0xFF);
        }
        content.add(')');
    }
}
