package dev.octavo.engine.pdf;

import dev.octavo.engine.text.FontFace;

import java.util.BitSet;
import java.util.Set;
import java.util.stream.Collectors;

/// A face as one document uses it: its name in the pages' resources and the glyphs used so far.
final class EmbeddedFont {
    private final FontFace face;
    private final String resource;
    private final int object;
    private final BitSet glyphs = new BitSet();

    EmbeddedFont(FontFace face, String resource, int object) {
        this.face = face;
        this.resource = resource;
        this.object = object;
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

    /// The glyphs used so far.
    Set<Integer> glyphs() {
        return glyphs.stream().boxed().collect(Collectors.toSet());
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
            glyphs.set(glyph);
            content.literalByte(glyph >> 8);
            content.literalByte(glyph & 0xFF);
        }
        content.add(')');
    }
}
