package dev.octavo.engine.expression;

/// One word of an expression.
///
/// @param text as it is written; of a string, its content
/// @param start index of its first character
/// @param end index after its last character
record Token(Kind kind, String text, int start, int end) {
    enum Kind {
        NUMBER,
        STRING,
        NAME,
        SYMBOL,
        END
    }

    boolean is(String symbolOrWord) {
        return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(symbolOrWord);
    }

    /// How a message names it.
    String describe() {
        return switch (kind) {
            case END -> "the end of the expression";
            case STRING -> "the text '" + text + "'";
            case NUMBER, NAME, SYMBOL -> "'" + text + "'";
        };
    }
}
