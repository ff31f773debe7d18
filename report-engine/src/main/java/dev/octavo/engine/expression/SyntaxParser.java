package dev.octavo.engine.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Reads tokens by recursive descent, one method for each rule of the grammar in
/// `docs/reference/expressions.md`.
final class SyntaxParser {
    private static final int MAX_DEPTH = 50;

    private final List<Token> tokens;
    private int at;
    private int depth;

    SyntaxParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /// Reads all tokens as one expression.
    ///
    /// @throws SyntaxException at the first token that does not fit
    Syntax whole() {
        Syntax syntax = expression();
        if (peek().kind() != Token.Kind.END) {
            throw expected("an operator or the end of the expression");
        }
        return syntax;
    }

    /// Reads all tokens as formatters behind a value: `date('medium')`, `number | upper`.
    Syntax wholeFormat(Syntax value) {
        Syntax syntax = formatter(value);
        while (accept("|")) {
            syntax = formatter(syntax);
        }
        if (peek().kind() != Token.Kind.END) {
            throw expected("'|' or the end of the format");
        }
        return syntax;
    }

    private Syntax expression() {
        if (++depth > MAX_DEPTH) {
            throw new SyntaxException(
                    peek().start(), "the expression is nested deeper than " + MAX_DEPTH);
        }
        Syntax syntax = choice();
        while (accept("|")) {
            syntax = formatter(syntax);
        }
        depth--;
        return syntax;
    }

    private Syntax formatter(Syntax value) {
        Token name = peek();
        if (name.kind() != Token.Kind.NAME || Keywords.ALL.contains(name.text())) {
            throw expected("the name of a format, such as number or date");
        }
        at++;
        List<Syntax> arguments = new ArrayList<>(List.of(value));
        if (accept("(")) {
            arguments.addAll(listUpTo(")"));
        }
        return new Syntax.Invocation(name.text(), arguments, name.start());
    }

    private Syntax choice() {
        Syntax condition = disjunction();
        Token mark = peek();
        if (!accept("?")) {
            return condition;
        }
        Syntax whenTrue = expression();
        expect(":");
        Syntax whenFalse = nested(this::choice);
        return new Syntax.Choice(condition, whenTrue, whenFalse, mark.start());
    }

    private Syntax disjunction() {
        Syntax left = conjunction();
        for (Token word = peek(); accept("or"); word = peek()) {
            left = new Syntax.Binary("or", left, conjunction(), word.start());
        }
        return left;
    }

    private Syntax conjunction() {
        Syntax left = inversion();
        for (Token word = peek(); accept("and"); word = peek()) {
            left = new Syntax.Binary("and", left, inversion(), word.start());
        }
        return left;
    }

    private Syntax inversion() {
        Token word = peek();
        return accept("not")
                ? new Syntax.Inverted(nested(this::inversion), word.start())
                : comparison();
    }

    private Syntax comparison() {
        Syntax left = coalescence();
        Token operator = peek();
        if (accept("in")) {
            expect("[");
            return new Syntax.Member(left, listUpTo("]"), operator.start());
        }
        for (ComparisonOperator candidate : ComparisonOperator.values()) {
            if (accept(candidate.symbol())) {
                Syntax right = coalescence();
                return new Syntax.Binary(candidate.symbol(), left, right, operator.start());
            }
        }
        return left;
    }

    private Syntax coalescence() {
        Syntax left = sum();
        Token operator = peek();
        return accept("??")
                ? new Syntax.Binary("??", left, nested(this::coalescence), operator.start())
                : left;
    }

    private Syntax sum() {
        Syntax left = product();
        for (Token operator = peek(); accept("+") || accept("-"); operator = peek()) {
            left = new Syntax.Binary(operator.text(), left, product(), operator.start());
        }
        return left;
    }

    private Syntax product() {
        Syntax left = negation();
        for (Token operator = peek();
                accept("*") || accept("/") || accept("%");
                operator = peek()) {
            left = new Syntax.Binary(operator.text(), left, negation(), operator.start());
        }
        return left;
    }

    private Syntax negation() {
        Token operator = peek();
        return accept("-")
                ? new Syntax.Negated(nested(this::negation), operator.start())
                : operand();
    }

    private Syntax operand() {
        Token token = peek();
        switch (token.kind()) {
            case NUMBER -> {
                at++;
                return new Syntax.Constant(number(token), token.start());
            }
            case STRING -> {
                at++;
                return new Syntax.Constant(token.text(), token.start());
            }
            case NAME -> {
                if (!Keywords.ALL.contains(token.text())) {
                    return nameOrCall();
                }
                switch (token.text()) {
                    case "true", "false" -> {
                        at++;
                        return new Syntax.Constant(token.is("true"), token.start());
                    }
                    case "null" -> {
                        at++;
                        return new Syntax.Constant(null, token.start());
                    }
                    default -> throw expected("a value");
                }
            }
            case SYMBOL -> {
                if (accept("(")) {
                    Syntax inner = expression();
                    expect(")");
                    return inner;
                }
                throw expected("a value");
            }
            case END -> throw expected("a value");
        }
        throw new AssertionError(token);
    }

    private Syntax nameOrCall() {
        Token first = tokens.get(at++);
        if (accept("(")) {
            return new Syntax.Invocation(first.text(), listUpTo(")"), first.start());
        }
        List<String> names = new ArrayList<>(List.of(first.text()));
        while (accept(".")) {
            Token name = peek();
            if (name.kind() != Token.Kind.NAME) {
                throw expected("a name after '.'");
            }
            names.add(name.text());
            at++;
        }
        return new Syntax.Path(List.copyOf(names), first.start());
    }

    private List<Syntax> listUpTo(String close) {
        List<Syntax> elements = new ArrayList<>();
        if (accept(close)) {
            return elements;
        }
        do {
            elements.add(expression());
        } while (accept(","));
        if (!accept(close)) {
            throw expected("',' or '" + close + "'");
        }
        return elements;
    }

    private Syntax nested(Supplier<Syntax> rule) {
        if (++depth > MAX_DEPTH) {
            throw new SyntaxException(
                    peek().start(), "the expression is nested deeper than " + MAX_DEPTH);
        }
        Syntax syntax = rule.get();
        depth--;
        return syntax;
    }

    private static Object number(Token token) {
        BigDecimal number = new BigDecimal(token.text());
        if (number.precision() > Numbers.PRECISION) {
            throw new SyntaxException(
                    token.start(),
                    "a number may have at most " + Numbers.PRECISION + " significant digits");
        }
        // 18 digits always fit in a long.
        return number.scale() == 0 && number.precision() <= 18
                ? (Object) number.longValue()
                : number;
    }

    private Token peek() {
        return tokens.get(at);
    }

    private boolean accept(String symbolOrWord) {
        if (peek().is(symbolOrWord)) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(String symbol) {
        if (!accept(symbol)) {
            throw expected("'" + symbol + "'");
        }
    }

    private SyntaxException expected(String what) {
        Token found = peek();
        return new SyntaxException(
                found.start(), "expected " + what + " but found " + found.describe());
    }
}
