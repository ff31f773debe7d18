package dev.octavo.engine.pdf;

import java.util.Arrays;

/// The codes by which a font's strings name its glyphs: one byte for the first ones, which are
/// nearly all that a text of letters has, two for the next 31 877, and three for the rest. No
/// byte of them needs an escape in a string (ISO 32000-1, 7.3.4.2), and none is a single space,
/// which readers may widen (9.3.3).
///
/// A page is mostly strings, so what they are short of is neither copied nor compressed.
final class Codes {
    /// The code spaces of all three kinds, as a CMap states them: they cannot be confused.
    static final String SPACES =
            """
            3 begincodespacerange
            <00> <7F>
            <8000> <FEFF>
            <FF0000> <FFFFFF>
            endcodespacerange
            """;

    private static final int FIRST_OF_TWO = 0x80;
    private static final int FIRST_OF_THREE = 0xFF;

    /// The bytes that mean themselves wherever they stand in a string.
    private static final byte[] PLAIN = plain(0, 0x100);

    private static final byte[] SINGLE = plain(1, FIRST_OF_TWO);
    private static final int TWO = (FIRST_OF_THREE - FIRST_OF_TWO) * PLAIN.length;

    private Codes() {}

    private static byte[] plain(int from, int to) {
        byte[] plain = new byte[to - from];
        int count = 0;
        for (int b = from; b < to; b++) {
            boolean special = b == '(' || b == ')' || b == '\\' || b == '\r' || b == '\n';
            if (!special && b != ' ') {
                plain[count++] = (byte) b;
            }
        }
        return Arrays.copyOf(plain, count);
    }

    /// The code of the glyph that is used as the so-manieth, from 0; at most three bytes, the
    /// first of them in the highest place.
    static int at(int index) {
        if (index < SINGLE.length) {
            return SINGLE[index];
        }
        int rest = index - SINGLE.length;
        int last = PLAIN[rest % PLAIN.length] & 0xFF;
        if (rest < TWO) {
            return ((FIRST_OF_TWO + rest / PLAIN.length) << 8) | last;
        }
        rest -= TWO;
        int middle = PLAIN[rest / PLAIN.length] & 0xFF;
        last = PLAIN[rest % PLAIN.length] & 0xFF;
        return (FIRST_OF_THREE << 16) | (middle << 8) | last;
    }

    /// How many bytes a code has.
    static int length(int code) {
        return code < FIRST_OF_TWO ? 1 : code < FIRST_OF_THREE << 8 ? 2 : 3;
    }
}
