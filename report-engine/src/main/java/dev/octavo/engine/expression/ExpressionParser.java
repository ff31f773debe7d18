package dev.octavo.engine.expression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;

/// Parses and checks expressions and texts with placeholders. All problems that can be told
/// apart are reported; none is thrown.
public final class ExpressionParser {
    /// The longest text with placeholders, in characters.
    public static final int MAX_LENGTH = 20_000;

    private static final String OPEN = "${";
    private static final String ESCAPED = "$${";

    private final String text;
    private final Scope scope;
    private final ObjIntConsumer<Expression> places;
    private final List<ExpressionProblem> problems = new ArrayList<>();

    private ExpressionParser(String text, Scope scope, ObjIntConsumer<Expression> places) {
        this.text = text;
        this.scope = scope;
        this.places = places;
    }

    /// A text in which each `${…}` is an expression, and `$${` stands for `${` itself.
    public static ExpressionParsing<TextTemplate> parseText(String text, Scope scope) {
        return parseText(text, scope, ExpressionParser::forget);
    }

    /// The same.
    ///
    /// @param places told at which index of the text an expression stands
    public static ExpressionParsing<TextTemplate> parseText(
            String text, Scope scope, ObjIntConsumer<Expression> places) {
        ExpressionParser parser = new ExpressionParser(text, scope, places);
        return parser.result(parser.isTooLong() ? Optional.empty() : Optional.of(parser.parts()));
    }

    /// A text that is one `${…}` and nothing else: an expression that is used for its value.
    public static ExpressionParsing<Expression> parseValue(String text, Scope scope) {
        return parseValue(text, scope, ExpressionParser::forget);
    }

    /// The same.
    ///
    /// @param places told at which index of the text an expression stands
    public static ExpressionParsing<Expression> parseValue(
            String text, Scope scope, ObjIntConsumer<Expression> places) {
        ExpressionParser parser = new ExpressionParser(text, scope, places);
        return parser.result(parser.isTooLong() ? Optional.empty() : parser.value());
    }

    /// Formatters such as `date('medium')` or `number | upper`, applied to a value.
    ///
    /// @param value what is formatted; a field, say
    public static ExpressionParsing<Expression> parseFormat(
            String text, Expression value, Scope scope) {
        return parseFormat(text, value, scope, ExpressionParser::forget);
    }

    /// The same.
    ///
    /// @param places told at which index of the text a formatter stands
    public static ExpressionParsing<Expression> parseFormat(
            String text, Expression value, Scope scope, ObjIntConsumer<Expression> places) {
        ExpressionParser parser = new ExpressionParser(text, scope, places);
        return parser.result(parser.isTooLong() ? Optional.empty() : parser.format(value));
    }

    /// An aggregate over the group at hand that is asked for by its name alone.
    ///
    /// @param value evaluated for each row
    /// @param scope of the group
    public static ExpressionParsing<Expression> parseAggregate(
            AggregateFunction function, Expression value, Scope scope) {
        ExpressionParser parser =
                new ExpressionParser(function.word(), scope, ExpressionParser::forget);
        Syntax given = new Syntax.Given(value, 0);
        return parser.result(
                parser.check(new Syntax.Invocation(function.word(), List.of(given), 0)));
    }

    /// For those who do not ask where expressions stand.
    private static void forget(Expression expression, int offset) {}

    private boolean isTooLong() {
        if (text.length() <= MAX_LENGTH) {
            return false;
        }
        problems.add(
                new ExpressionProblem(
                        MAX_LENGTH, "this text is longer than " + MAX_LENGTH + " characters"));
        return true;
    }

    private <T> ExpressionParsing<T> result(Optional<T> value) {
        if (problems.isEmpty() && value.isPresent()) {
            return new ExpressionParsing.Parsed<>(value.get());
        }
        problems.sort(Comparator.comparingInt(ExpressionProblem::offset));
        return new ExpressionParsing.Rejected<>(problems);
    }

    private TextTemplate parts() {
        List<TextTemplate.Part> parts = new ArrayList<>();
        StringBuilder fixed = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (text.startsWith(ESCAPED, at)) {
                fixed.append(OPEN);
                at += ESCAPED.length();
            } else if (text.startsWith(OPEN, at)) {
                if (!fixed.isEmpty()) {
                    parts.add(new TextTemplate.Part.Fixed(fixed.toString()));
                    fixed.setLength(0);
                }
                at = placeholder(at, parts);
            } else {
                fixed.append(text.charAt(at++));
            }
        }
        if (!fixed.isEmpty()) {
            parts.add(new TextTemplate.Part.Fixed(fixed.toString()));
        }
        return new TextTemplate(parts);
    }

    /// Reads the placeholder that begins at an index; gives the index after it.
    private int placeholder(int start, List<TextTemplate.Part> parts) {
        try {
            List<Token> tokens = Lexer.tokens(text, start + OPEN.length());
            int close = closing(tokens, start);
            check(new SyntaxParser(tokens).whole())
                    .map(TextTemplate.Part.Placeholder::new)
                    .ifPresent(parts::add);
            return close + 1;
        } catch (SyntaxException malformed) {
            problems.add(new ExpressionProblem(malformed.offset(), malformed.getMessage()));
            int close = text.indexOf('}', malformed.offset());
            return close < 0 ? text.length() : close + 1;
        }
    }

    private Optional<Expression> value() {
        if (!text.startsWith(OPEN)) {
            problems.add(new ExpressionProblem(0, "expected an expression, written ${…}"));
            return Optional.empty();
        }
        try {
            List<Token> tokens = Lexer.tokens(text, OPEN.length());
            int close = closing(tokens, 0);
            if (!text.substring(close + 1).isBlank()) {
                problems.add(
                        new ExpressionProblem(
                                close + 1, "expected nothing after the expression's '}'"));
            }
            return check(new SyntaxParser(tokens).whole());
        } catch (SyntaxException malformed) {
            problems.add(new ExpressionProblem(malformed.offset(), malformed.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<Expression> format(Expression value) {
        try {
            List<Token> tokens = Lexer.tokens(text, 0);
            int end = tokens.getLast().end();
            if (end < text.length()) {
                throw new SyntaxException(end, "'}' has no meaning here");
            }
            Syntax.Given given = new Syntax.Given(value, 0);
            return check(new SyntaxParser(tokens).wholeFormat(given));
        } catch (SyntaxException malformed) {
            problems.add(new ExpressionProblem(malformed.offset(), malformed.getMessage()));
            return Optional.empty();
        }
    }

    private int closing(List<Token> tokens, int start) {
        int close = tokens.getLast().end();
        if (close == text.length()) {
            throw new SyntaxException(start, "this placeholder is never closed: expected '}'");
        }
        return close;
    }

    private Optional<Expression> check(Syntax syntax) {
        return new TypeChecker(scope, problems, places)
                .check(syntax)
                .filter(expression -> isPrintable(expression, syntax));
    }

    /// The number of pages is known only after all of them are printed: nothing can be computed
    /// from it.
    private boolean isPrintable(Expression expression, Syntax syntax) {
        if (Children.is(expression, Variable.PAGE_COUNT)
                || !Children.contains(expression, Variable.PAGE_COUNT)) {
            return true;
        }
        problems.add(
                new ExpressionProblem(
                        syntax.offset(),
                        "the number of pages is known only at the end: it can be printed as"
                                + " ${page.count}, but not calculated with or formatted"));
        return false;
    }
}
