package dev.octavo.engine.pdf;

import dev.octavo.engine.text.FontFace;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// How the strings of one document name the glyphs of a face: by [Codes], in the order of their
/// first use, so that they can be written long before it is known which glyphs there are. It
/// also knows which character each glyph stands for, so that the document can be searched and
/// read aloud. A font may use one glyph for several characters, such as 骨 and the radical ⻣:
/// what the text has is known only here.
final class FontEncoding {
    private static final int PAGE_BITS = 8;
    private static final int PAGE_MASK = (1 << PAGE_BITS) - 1;

    private final FontFace face;

    /// The codes of the characters of the basic plane, 256 together; 0 for one not used so far.
    private final int[] @Nullable [] pages = new int[1 << (16 - PAGE_BITS)][];

    /// Of each glyph, one more than the index of its code; 0 for one not used so far.
    private final int[] indexes;

    private int[] glyphs = new int[128];
    private int[] characters = new int[128];
    private int count;

    FontEncoding(FontFace face) {
        this.face = face;
        this.indexes = new int[glyphCount(face)];
    }

    private static int glyphCount(FontFace face) {
        try {
            return face.program().getNumberOfGlyphs();
        } catch (IOException e) {
            throw new UncheckedIOException("The glyphs of " + face.name() + " cannot be read", e);
        }
    }

    /// The code of a character's glyph.
    int code(int codePoint) {
        if (codePoint > Character.MAX_VALUE) {
            return used(codePoint);
        }
        int[] page = pages[codePoint >> PAGE_BITS];
        if (page == null) {
            page = new int[PAGE_MASK + 1];
            pages[codePoint >> PAGE_BITS] = page;
        }
        int code = page[codePoint & PAGE_MASK];
        if (code == 0) {
            code = used(codePoint);
            page[codePoint & PAGE_MASK] = code;
        }
        return code;
    }

    /// Of several characters with one glyph, the plain one counts: the space rather than the one
    /// that does not break.
    private int used(int codePoint) {
        int glyph = face.glyph(codePoint);
        if (indexes[glyph] == 0) {
            append(glyph, codePoint);
        }
        int index = indexes[glyph] - 1;
        if (characters[index] != codePoint && !isPlain(characters[index]) && isPlain(codePoint)) {
            characters[index] = codePoint;
        }
        return Codes.at(index);
    }

    private void append(int glyph, int codePoint) {
        if (count == glyphs.length) {
            glyphs = Arrays.copyOf(glyphs, 2 * count);
            characters = Arrays.copyOf(characters, 2 * count);
        }
        glyphs[count] = glyph;
        characters[count] = codePoint;
        indexes[glyph] = ++count;
    }

    private static boolean isPlain(int codePoint) {
        return Normalizer.isNormalized(Character.toString(codePoint), Normalizer.Form.NFKC);
    }

    /// The glyphs shown so far.
    Set<Integer> glyphs() {
        return Arrays.stream(glyphs, 0, count).boxed().collect(Collectors.toSet());
    }

    /// The CMap for the font's `Encoding` (ISO 32000-1, 9.7.5): its glyphs.
    ///
    /// @param name of the CMap
    byte[] encoding(String name) {
        return new CMap(name, "Identity", 1)
                .entries("cid", count, i -> Integer.toString(glyphs[i]))
                .end();
    }

    /// The CMap for the font's `ToUnicode` (9.10.3): its characters.
    byte[] toUnicode() {
        return new CMap("Adobe-Identity-UCS", "UCS", 2)
                .entries("bf", count, i -> CMap.unicode(characters[i]))
                .end();
    }
}
