package dev.octavo.engine.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.IntFunction;

/// Writes what the codes of a font mean as a CMap (Adobe Technical Note 5014).
final class CMap {
    /// The most that a CMap may hold in one section (Adobe Technical Note 5411).
    private static final int SECTION = 100;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final StringBuilder text = new StringBuilder(4096);

    /// @param name of the CMap
    /// @param ordering of the characters that the codes mean, of the registry Adobe
    /// @param type 1 for glyphs, 2 for Unicode
    CMap(String name, String ordering, int type) {
        text.append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n");
        text.append("/CIDSystemInfo <</Registry (Adobe) /Ordering (").append(ordering);
        text.append(") /Supplement 0>> def\n/CMapName /").append(name);
        text.append(" def\n/CMapType ").append(type).append(" def\n");
        if (type == 1) {
            text.append("/WMode 0 def\n");
        }
        text.append(Codes.SPACES);
    }

    /// Appends what the first codes mean.
    ///
    /// @param kind of entry, `cid` or `bf`
    /// @param count how many codes there are
    /// @param meaning of the code with an index
    CMap entries(String kind, int count, IntFunction<String> meaning) {
        for (int start = 0; start < count; start += SECTION) {
            int end = Math.min(count, start + SECTION);
            text.append(end - start).append(" begin").append(kind).append("char\n");
            for (int i = start; i < end; i++) {
                int code = Codes.at(i);
                text.append('<').append(HEX.toHexDigits(code, 2 * Codes.length(code)));
                text.append("> ").append(meaning.apply(i)).append('\n');
            }
            text.append("end").append(kind).append("char\n");
        }
        return this;
    }

    /// A character as a CMap to Unicode writes it.
    static String unicode(int codePoint) {
        byte[] utf16 = Character.toString(codePoint).getBytes(StandardCharsets.UTF_16BE);
        return "<" + HEX.formatHex(utf16) + ">";
    }

    /// The finished CMap.
    byte[] end() {
        text.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
