package dev.octavo.engine.text;

import org.jspecify.annotations.Nullable;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/// Which writing systems can be set, and which would come out wrong: those that run from right
/// to left, and those whose letters change or move with their neighbours (Unicode Standard,
/// chapters 9 and 12 to 18). The engine neither reorders nor shapes, so it refuses them; letters
/// that stand one after the other need a font, and nothing more.
public final class Scripts {
    /// Below, no script needs more than a font.
    private static final int FIRST_INTRICATE = 0x590;

    private static final Set<UnicodeScript> SHAPED =
            Set.of(
                    UnicodeScript.BALINESE,
                    UnicodeScript.BATAK,
                    UnicodeScript.BENGALI,
                    UnicodeScript.BRAHMI,
                    UnicodeScript.BUGINESE,
                    UnicodeScript.BUHID,
                    UnicodeScript.CHAKMA,
                    UnicodeScript.CHAM,
                    UnicodeScript.DEVANAGARI,
                    UnicodeScript.GRANTHA,
                    UnicodeScript.GUJARATI,
                    UnicodeScript.GURMUKHI,
                    UnicodeScript.HANUNOO,
                    UnicodeScript.JAVANESE,
                    UnicodeScript.KAITHI,
                    UnicodeScript.KANNADA,
                    UnicodeScript.KAYAH_LI,
                    UnicodeScript.KHMER,
                    UnicodeScript.KHOJKI,
                    UnicodeScript.KHUDAWADI,
                    UnicodeScript.LAO,
                    UnicodeScript.LEPCHA,
                    UnicodeScript.LIMBU,
                    UnicodeScript.MALAYALAM,
                    UnicodeScript.MEETEI_MAYEK,
                    UnicodeScript.MODI,
                    UnicodeScript.MONGOLIAN,
                    UnicodeScript.MYANMAR,
                    UnicodeScript.NEWA,
                    UnicodeScript.NEW_TAI_LUE,
                    UnicodeScript.ORIYA,
                    UnicodeScript.PHAGS_PA,
                    UnicodeScript.REJANG,
                    UnicodeScript.SAURASHTRA,
                    UnicodeScript.SHARADA,
                    UnicodeScript.SIDDHAM,
                    UnicodeScript.SINHALA,
                    UnicodeScript.SUNDANESE,
                    UnicodeScript.SYLOTI_NAGRI,
                    UnicodeScript.TAGALOG,
                    UnicodeScript.TAGBANWA,
                    UnicodeScript.TAI_LE,
                    UnicodeScript.TAI_THAM,
                    UnicodeScript.TAI_VIET,
                    UnicodeScript.TAKRI,
                    UnicodeScript.TAMIL,
                    UnicodeScript.TELUGU,
                    UnicodeScript.THAI,
                    UnicodeScript.TIBETAN,
                    UnicodeScript.TIRHUTA,
                    UnicodeScript.WARANG_CITI,
                    UnicodeScript.ZANABAZAR_SQUARE);

    private Scripts() {}

    /// Whether a character comes out right when its glyph is set after the one before it.
    static boolean isSettable(int codePoint) {
        return codePoint < FIRST_INTRICATE
                || !(runsLeftwards(codePoint) || SHAPED.contains(UnicodeScript.of(codePoint)));
    }

    private static boolean runsLeftwards(int codePoint) {
        return switch (Character.getDirectionality(codePoint)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                    // Marks of direction say so too, but nothing is drawn for them.
                    Character.getType(codePoint) != Character.FORMAT
                            && Character.isDefined(codePoint);
            default -> false;
        };
    }

    /// Says what is wrong with a text that would come out wrong.
    ///
    /// @return null when it can be set
    public static @Nullable String refusal(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) >= FIRST_INTRICATE) {
                int codePoint = text.codePointAt(i);
                if (!isSettable(codePoint)) {
                    return refusal(text, i, codePoint);
                }
                i += Character.charCount(codePoint) - 1;
            }
        }
        return null;
    }

    private static String refusal(String text, int at, int codePoint) {
        int end = at;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && end < at + 20) {
            end += Character.charCount(text.codePointAt(end));
        }
        String reason =
                runsLeftwards(codePoint)
                        ? "it runs from right to left"
                        : "its letters change with their neighbours";
        return "'%s' is written in %s, which cannot be set: %s; see 'Writing systems' in the reference"
                .formatted(text.substring(at, end), name(UnicodeScript.of(codePoint)), reason);
    }

    /// Such as "Meetei Mayek".
    private static String name(UnicodeScript script) {
        StringBuilder name = new StringBuilder(script.name().replace('_', ' '));
        for (int i = 1; i < name.length(); i++) {
            if (name.charAt(i - 1) != ' ') {
                name.setCharAt(i, Character.toLowerCase(name.charAt(i)));
            }
        }
        return name.toString();
    }
}
