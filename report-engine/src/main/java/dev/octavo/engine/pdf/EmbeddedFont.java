package dev.octavo.engine.pdf;

import dev.octavo.engine.text.FontFace;

/// A face as one document uses it: its name in the pages' resources and how its glyphs are named.
final class EmbeddedFont {
    private final FontFace face;
    private final String resource;
    private final int object;
    private final FontEncoding encoding;

    EmbeddedFont(FontFace face, String resource, int object) {
        this.face = face;
        this.resource = resource;
        this.object = object;
        this.encoding = new FontEncoding(face);
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

    /// How its glyphs are named.
    FontEncoding encoding() {
        return encoding;
    }

    /// Appends the glyphs of a text as a string.
    void show(String text, Bytes content) {
        content.add('(');
        int length = text.length();
        for (int i = 0; i < length; i++) {
            int codePoint = text.charAt(i);
            if (Character.isHighSurrogate((char) codePoint) && i + 1 < length) {
                codePoint = text.codePointAt(i++);
            }
            content.code(encoding.code(codePoint));
        }
        content.add(')');
    }
}
