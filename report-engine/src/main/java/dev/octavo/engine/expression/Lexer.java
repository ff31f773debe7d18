package dev.octavo.engine.expression;

import java.util.ArrayList;
import java.util.List;

/// Cuts an expression into tokens.
final class Lexer {
    /// More than any sensible expression has; bounds the depth of what is parsed and evaluated.
    static final int MAX_TOKENS = 500;

    private static final List<String> SYMBOLS =
            List.of(
                    "??", "==", "!=", "<=", ">=", "<", ">", "+", "-", "*", "/", "%", "(", ")", "[",
                    "]", ",", ".", "?", ":", "|");

    private final String text;
    private int at;

    private Lexer(String text, int start) {
        this.text = text;
        this.at = start;
    }

    /// The tokens from an index up to the end of the text, or up to the `}` that closes a
    /// placeholder. The last one is always an END, which stands at that end or `}`.
    ///
    /// @throws SyntaxException at the first character that begins no token
    static List<Token> tokens(String text, int start) {
        Lexer lexer = new Lexer(text, start);
        List<Token> tokens = new ArrayList<>();
        Token token;
        do {
            token = lexer.next();
            tokens.add(token);
            if (tokens.size() > MAX_TOKENS) {
                throw new SyntaxException(
                        start, "the expression is too long: at most " + MAX_TOKENS + " words");
            }
        } while (token.kind() != Token.Kind.END);
        return tokens;
    }

    private Token next() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        int start = at;
        if (at == text.length() || text.charAt(at) == '}') {
            return new Token(Token.Kind.END, "", start, start);
        }
        char first = text.charAt(at);
        if (first == '\'' || first == '"') {
            return string(first);
        }
        if (isDigit(first)) {
            return number();
        }
        if (Character.isLetter(first) || first == '_') {
            while (at < text.length() && isNamePart(text.charAt(at))) {
                at++;
            }
            return new Token(Token.Kind.NAME, text.substring(start, at), start, at);
        }
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                at += symbol.length();
                return new Token(Token.Kind.SYMBOL, symbol, start, at);
            }
        }
        throw new SyntaxException(start, unknown(first));
    }

    private String unknown(char first) {
        return switch (first) {
            case '=' -> "'=' compares nothing: write '==' to ask whether two values are equal";
            case '&' -> "write 'and' instead of '&'";
            case '!' -> "write 'not' instead of '!'";
            case '$', '{' -> "a placeholder cannot stand within a placeholder";
            default -> "'" + Character.toString(text.codePointAt(at)) + "' has no meaning here";
        };
    }

    private Token string(char quote) {
        int start = at++;
        StringBuilder content = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != quote) {
                content.append(c);
            } else if (at < text.length() && text.charAt(at) == quote) {
                content.append(quote);
                at++;
            } else {
                return new Token(Token.Kind.STRING, content.toString(), start, at);
            }
        }
        throw new SyntaxException(start, "this text is never closed: expected " + quote);
    }

    private Token number() {
        int start = at;
        digits();
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            digits();
        }
        if (at < text.length() && isNamePart(text.charAt(at))) {
            throw new SyntaxException(at, "expected the number to end here, but a letter follows");
        }
        return new Token(Token.Kind.NUMBER, text.substring(start, at), start, at);
    }

    private void digits() {
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
