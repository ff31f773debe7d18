package dev.octavo.ingest.translation;

/// Makes text from outside fit for a log line or a message: on one line, without control
/// characters, and not too long.
public final class Printable {
    private static final int LONGEST = 200;

    private Printable() {}

    /// The text in quotes, escaped as in a JSON string; what is longer than 200 characters is
    /// cut and ends in an ellipsis.
    public static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        int end = Math.min(text.length(), LONGEST);
        for (int i = 0; i < end; i++) {
            if (text.charAt(i) == '"') {
                out.append('\\');
            }
            append(out, text.charAt(i));
        }
        return out.append(end < text.length() ? "…\"" : "\"").toString();
    }

    /// The same for where quotes are set by somebody else, who escapes those of the text, too.
    public static String unquoted(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int end = Math.min(text.length(), LONGEST);
        for (int i = 0; i < end; i++) {
            append(out, text.charAt(i));
        }
        return end < text.length() ? out.append('…').toString() : out.toString();
    }

    private static void append(StringBuilder out, char c) {
        switch (c) {
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (harmless(c)) {
                    out.append(c);
                } else {
                    out.append("\\u%04x".formatted((int) c));
                }
            }
        }
    }

    // Beside control characters: marks that reorder a line on the reader's screen, line separators,
    // and halves of surrogate pairs.
    private static boolean harmless(char c) {
        return switch (Character.getType(c)) {
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
