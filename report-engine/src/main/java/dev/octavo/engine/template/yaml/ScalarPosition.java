package dev.octavo.engine.template.yaml;

import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// Finds where a character of a scalar's value stands in the YAML text, so that a mistake
/// within an expression is pointed at, whatever quotes, escapes or folded lines lie between.
public final class ScalarPosition {
    private final String text;

    /// @param text the whole YAML text
    public ScalarPosition(String text) {
        this.text = text;
    }

    /// A problem at a character of a scalar's value.
    ///
    /// @param offset index into the value
    public YamlProblem problem(ScalarNode scalar, int offset, String message) {
        Mark mark = scalar.getStartMark().orElseThrow();
        int start = skipProperties(index(mark.getLine(), mark.getColumn()));
        int at =
                switch (scalar.getScalarStyle()) {
                    case LITERAL -> inLiteral(scalar.getValue(), start, offset);
                    case FOLDED -> aligned(scalar, firstContent(start), offset);
                    case SINGLE_QUOTED, DOUBLE_QUOTED -> aligned(scalar, start + 1, offset);
                    case PLAIN, JSON_SCALAR_STYLE -> aligned(scalar, start, offset);
                };
        return at(Math.min(at, text.length()), message);
    }

    /// A tag or an anchor before the scalar, which plain scalars cannot begin like.
    private int skipProperties(int start) {
        int at = start;
        while (at < text.length() && (text.charAt(at) == '!' || text.charAt(at) == '&')) {
            while (at < text.length() && !isWhite(text.charAt(at))) {
                at++;
            }
            at = skipWhite(at);
        }
        return at;
    }

    private YamlProblem at(int index, String message) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < index; i++) {
            if (isLineEnd(i)) {
                line++;
                lineStart = i + 1;
            }
        }
        return new YamlProblem(line, text.codePointCount(lineStart, index) + 1, message);
    }

    private int index(int line, int column) {
        int at = 0;
        for (int passed = 0; passed < line && at < text.length(); at++) {
            if (isLineEnd(at)) {
                passed++;
            }
        }
        return text.offsetByCodePoints(
                at, Math.min(column, text.codePointCount(at, text.length())));
    }

    /// A CR that belongs to a CR LF ends no line by itself.
    private boolean isLineEnd(int at) {
        char c = text.charAt(at);
        return c == '\n' || (c == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n'));
    }

    /// Lines of a literal block are those of its value, indented.
    private int inLiteral(String value, int start, int offset) {
        int lines = (int) value.substring(0, offset).chars().filter(c -> c == '\n').count();
        int inLine = offset - (value.lastIndexOf('\n', offset - 1) + 1);
        int indent = firstContent(start) - lineStart(firstContent(start));
        int at = nextLine(start);
        for (int i = 0; i < lines; i++) {
            at = nextLine(at);
        }
        return at + indent + inLine;
    }

    /// The first character after a block scalar's head that is no white space.
    private int firstContent(int start) {
        int at = nextLine(start);
        while (at < text.length() && isWhite(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int lineStart(int at) {
        int start = at;
        while (start > 0 && !isLineEnd(start - 1)) {
            start--;
        }
        return start;
    }

    private int nextLine(int at) {
        int next = at;
        while (next < text.length() && !isLineEnd(next)) {
            next++;
        }
        return Math.min(next + 1, text.length());
    }

    /// Walks the text and the value side by side, over escapes and folded lines.
    private int aligned(ScalarNode scalar, int start, int offset) {
        String value = scalar.getValue();
        ScalarStyle style = scalar.getScalarStyle();
        int at = start;
        int done = 0;
        while (done < offset && at < text.length()) {
            char c = text.charAt(at);
            if (style == ScalarStyle.DOUBLE_QUOTED && c == '\\') {
                int escape = escapeLength(at);
                if (escape == 0) {
                    at = skipWhite(at + 1);
                } else {
                    int codePoint = value.codePointAt(done);
                    at += escape;
                    done += Character.charCount(codePoint);
                }
            } else if (style == ScalarStyle.SINGLE_QUOTED && text.startsWith("''", at)) {
                at += 2;
                done++;
            } else if (isWhite(c) && breaksLine(at)) {
                at = skipWhite(at);
                while (done < offset && isWhite(value.charAt(done))) {
                    done++;
                }
            } else {
                at++;
                done++;
            }
        }
        return at;
    }

    /// Characters of the escape at a backslash; 0 for an escaped line end, which leaves no
    /// trace.
    private int escapeLength(int at) {
        if (at + 1 >= text.length()) {
            return 1;
        }
        return switch (text.charAt(at + 1)) {
            case 'x' -> 4;
            case 'u' -> 6;
            case 'U' -> 10;
            case '\n', '\r' -> 0;
            default -> 2;
        };
    }

    private boolean breaksLine(int at) {
        int end = skipWhite(at);
        return text.substring(at, end).chars().anyMatch(c -> c == '\n' || c == '\r');
    }

    private int skipWhite(int at) {
        int end = at;
        while (end < text.length() && isWhite(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWhite(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
