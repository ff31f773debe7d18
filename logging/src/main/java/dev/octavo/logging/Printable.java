package dev.octavo.logging;

/// Makes text from outside fit for a log line or a message: on one line, without control
/// characters, and not too long.
public final class Printable {
    private static final int LONGEST = 300;

    private Printable() {}

    /// The text in quotes, escaped as in a JSON string; what is longer than 300 characters is
    /// cut and ends in an ellipsis.
    public static String quoted(String text) {
        return '"' + escaped(text, true) + '"';
    }

    /// The same for where quotes are set by somebody else, who escapes those of the text, too.
    public static String unquoted(String text) {
        return escaped(text, false);
    }

    /// Whether the text can stand in a line as it is, without quotes around it.
    public static boolean isWord(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && text.chars().allMatch(Printable::isOfAWord);
    }

    private static boolean isOfAWord(int character) {
        return character > ' ' && character < 0x7f && "\"\\=".indexOf(character) < 0;
    }

    private static String escaped(String text, boolean quotes) {
        StringBuilder out = new StringBuilder(text.length() + 2);
        text.codePoints().limit(LONGEST).forEach(codePoint -> append(out, codePoint, quotes));
        return text.codePointCount(0, text.length()) > LONGEST
                ? out.append('…').toString()
                : out.toString();
    }

    private static void append(StringBuilder out, int codePoint, boolean quotes) {
        switch (codePoint) {
            case '"' -> out.append(quotes ? "\\\"" : "\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (harmless(codePoint)) {
                    out.appendCodePoint(codePoint);
                } else {
                    for (char unit : Character.toChars(codePoint)) {
                        out.append("\\u%04x".formatted((int) unit));
                    }
                }
            }
        }
    }

    // Beside control characters: marks that reorder a line on the reader's screen, line separators,
    // and halves of surrogate pairs.
    private static boolean harmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED ->
                    false;
            default -> true;
        };
    }
}
