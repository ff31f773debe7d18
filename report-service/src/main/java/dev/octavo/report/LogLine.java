package dev.octavo.report;

import org.jspecify.annotations.Nullable;

/// One line of the log: what happened, in words that never change, and then `key=value` pairs.
/// A value that is not a plain word is quoted and escaped, so that nothing a sender wrote can
/// forge a line or a pair. Payloads do not belong in it.
public final class LogLine {
    private static final int LONGEST_VALUE = 300;

    private final StringBuilder line;

    private LogLine(String what) {
        this.line = new StringBuilder(what);
    }

    /// Begins a line.
    ///
    /// @param what what happened, such as `report completed`
    public static LogLine of(String what) {
        return new LogLine(what);
    }

    /// Adds a pair; null adds nothing. A value of more than 300 characters is cut.
    public LogLine with(String key, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        String text = value.toString();
        line.append(' ').append(key).append('=');
        if (!text.isEmpty() && text.chars().allMatch(LogLine::isPlain)) {
            line.append(text, 0, Math.min(text.length(), LONGEST_VALUE));
            return this;
        }
        line.append('"');
        text.codePoints().limit(LONGEST_VALUE).forEach(this::appendEscaped);
        line.append('"');
        return this;
    }

    @Override
    public String toString() {
        return line.toString();
    }

    private void appendEscaped(int codePoint) {
        switch (codePoint) {
            case '"', '\\' -> line.append('\\').appendCodePoint(codePoint);
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            case '\t' -> line.append("\\t");
            default -> {
                if (isPrintable(codePoint)) {
                    line.appendCodePoint(codePoint);
                } else {
                    line.append("\\u{").append(Integer.toHexString(codePoint)).append('}');
                }
            }
        }
    }

    private static boolean isPlain(int character) {
        return character > ' ' && character < 0x7f && "\"\\=".indexOf(character) < 0;
    }

    private static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }
}
