package dev.octavo.engine.pdf;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Which character each glyph of a font stands for in one document, so that the document can be
/// searched and read aloud. A font may use one glyph for several characters, such as 骨 and the
/// radical ⻣: what the text has is known only here.
final class UnicodeMap {
    /// The most that a CMap may hold in one section (Adobe Technical Note 5411).
    private static final int SECTION = 100;

    private final int[] characters;

    /// @param glyphs how many the font has
    UnicodeMap(int glyphs) {
        characters = new int[glyphs];
    }

    /// A glyph is shown for a character. Of several, the plain one counts: the space rather
    /// than the one that does not break.
    void add(int glyph, int codePoint) {
        int known = characters[glyph];
        if (known == codePoint) {
            return;
        }
        if (known == 0 || (!isPlain(known) && isPlain(codePoint))) {
            characters[glyph] = codePoint;
        }
    }

    private static boolean isPlain(int codePoint) {
        return Normalizer.isNormalized(Character.toString(codePoint), Normalizer.Form.NFKC);
    }

    /// The glyphs shown so far.
    Set<Integer> glyphs() {
        return shown().boxed().collect(Collectors.toSet());
    }

    private IntStream shown() {
        return IntStream.range(0, characters.length).filter(glyph -> characters[glyph] != 0);
    }

    /// The CMap for the font's `ToUnicode` (ISO 32000-1, 9.10.3).
    byte[] toUnicode() {
        int[] glyphs = shown().toArray();
        StringBuilder map =
                new StringBuilder(
                        """
                        /CIDInit /ProcSet findresource begin
                        12 dict begin
                        begincmap
                        /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
                        /CMapName /Adobe-Identity-UCS def
                        /CMapType 2 def
                        1 begincodespacerange
                        <0000> <FFFF>
                        endcodespacerange
                        """);
        HexFormat hex = HexFormat.of().withUpperCase();
        for (int start = 0; start < glyphs.length; start += SECTION) {
            int end = Math.min(glyphs.length, start + SECTION);
            map.append(end - start).append(" beginbfchar\n");
            for (int i = start; i < end; i++) {
                byte[] text =
                        Character.toString(characters[glyphs[i]])
                                .getBytes(StandardCharsets.UTF_16BE);
                map.append('<').append(hex.toHexDigits((char) glyphs[i])).append("> <");
                map.append(hex.formatHex(text)).append(">\n");
            }
            map.append("endbfchar\n");
        }
        map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return map.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
