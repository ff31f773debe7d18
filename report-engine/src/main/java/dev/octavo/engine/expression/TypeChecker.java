package dev.octavo.engine.expression;

import dev.octavo.engine.dataset.ValueType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;

/// Turns what is written into a checked [Expression]: operands must have types that fit. Names,
/// calls and aggregates have checkers of their own.
///
/// Every method gives empty after it has noted a problem, so that one mistake is reported once
/// and the rest is still looked at.
final class TypeChecker {
    private final Scope scope;
    private final List<ExpressionProblem> problems;
    private final ObjIntConsumer<Expression> places;

    /// @param places told where in the text expressions stand whose values may not be computable
    TypeChecker(Scope scope, List<ExpressionProblem> problems, ObjIntConsumer<Expression> places) {
        this.scope = scope;
        this.problems = problems;
        this.places = places;
    }

    Optional<Expression> check(Syntax syntax) {
        Optional<Expression> checked = typed(syntax);
        if (!(syntax instanceof Syntax.Given)) {
            checked.ifPresent(expression -> places.accept(expression, syntax.offset()));
        }
        return checked;
    }

    private Optional<Expression> typed(Syntax syntax) {
        return switch (syntax) {
            case Syntax.Constant constant -> Optional.of(literal(constant));
            case Syntax.Given given -> Optional.of(given.value());
            case Syntax.Path path -> new NameChecker(scope, problems).check(path);
            case Syntax.Negated(Syntax operand, int offset) ->
                    number(operand, offset, "-").map(Expression.Negation::new);
            case Syntax.Inverted(Syntax operand, int offset) ->
                    condition(operand, offset, "'not'").map(Expression.Not::new);
            case Syntax.Binary binary -> binary(binary);
            case Syntax.Member member -> membership(member);
            case Syntax.Choice choice -> choice(choice);
            case Syntax.Invocation invocation ->
                    AggregateChecker.isAggregate(invocation.name())
                            ? new AggregateChecker(scope, problems, places).check(invocation)
                            : new CallChecker(this, problems).check(invocation);
        };
    }

    /// Checks a condition, which must be a boolean.
    Optional<Expression> condition(Syntax syntax, int offset, String where) {
        return check(syntax)
                .filter(
                        operand ->
                                operand.type() == ValueType.BOOLEAN
                                        || refuse(
                                                offset,
                                                where
                                                        + " needs a condition, but this is "
                                                        + describe(operand)));
    }

    private static Expression literal(Syntax.Constant constant) {
        ValueType type =
                switch (constant.value()) {
                    case Boolean _ -> ValueType.BOOLEAN;
                    case Long _ -> ValueType.INTEGER;
                    case java.math.BigDecimal _ -> ValueType.DECIMAL;
                    case null, default -> ValueType.STRING;
                };
        return new Expression.Literal(constant.value(), type);
    }

    private Optional<Expression> binary(Syntax.Binary binary) {
        return switch (binary.operator()) {
            case "and" -> both(binary).map(pair -> new Expression.And(pair.left, pair.right));
            case "or" -> both(binary).map(pair -> new Expression.Or(pair.left, pair.right));
            case "??" -> coalescence(binary);
            case "+" -> sum(binary);
            default -> {
                for (ArithmeticOperator operator : ArithmeticOperator.values()) {
                    if (operator.symbol().equals(binary.operator())) {
                        yield arithmetic(operator, binary);
                    }
                }
                yield comparison(binary);
            }
        };
    }

    private Optional<Pair> both(Syntax.Binary binary) {
        String where = "'" + binary.operator() + "'";
        Optional<Expression> left = condition(binary.left(), binary.left().offset(), where);
        Optional<Expression> right = condition(binary.right(), binary.right().offset(), where);
        return Pair.of(left, right);
    }

    private Optional<Expression> sum(Syntax.Binary binary) {
        return operands(binary)
                .flatMap(
                        pair -> {
                            boolean texts =
                                    pair.left.type() == ValueType.STRING
                                            && pair.right.type() == ValueType.STRING;
                            return texts
                                    ? Optional.of(
                                            new Expression.Concatenation(pair.left, pair.right))
                                    : numbers(ArithmeticOperator.ADD, binary, pair);
                        });
    }

    private Optional<Expression> arithmetic(ArithmeticOperator operator, Syntax.Binary binary) {
        return operands(binary).flatMap(pair -> numbers(operator, binary, pair));
    }

    private Optional<Expression> numbers(
            ArithmeticOperator operator, Syntax.Binary binary, Pair pair) {
        if (pair.left.type().isNumber() && pair.right.type().isNumber()) {
            return Optional.of(new Expression.Arithmetic(operator, pair.left, pair.right));
        }
        String hint =
                operator == ArithmeticOperator.ADD
                        ? ", or two strings (text(x) makes a string of any value)"
                        : "";
        refuse(
                binary.offset(),
                "'%s' needs two numbers%s, but these are %s and %s"
                        .formatted(
                                operator.symbol(),
                                hint,
                                describe(pair.left),
                                describe(pair.right)));
        return Optional.empty();
    }

    private Optional<Expression> number(Syntax operand, int offset, String symbol) {
        return check(operand)
                .filter(
                        value ->
                                value.type().isNumber()
                                        || refuse(
                                                offset,
                                                "'"
                                                        + symbol
                                                        + "' needs a number, but this is "
                                                        + describe(value)));
    }

    private Optional<Expression> comparison(Syntax.Binary binary) {
        ComparisonOperator operator =
                java.util.Arrays.stream(ComparisonOperator.values())
                        .filter(candidate -> candidate.symbol().equals(binary.operator()))
                        .findFirst()
                        .orElseThrow();
        return operands(binary)
                .flatMap(pair -> alike(pair, binary.offset(), "'" + operator.symbol() + "'"))
                .flatMap(
                        pair -> {
                            if (!pair.left.type().isOrdered() && !operator.isEquality()) {
                                refuse(
                                        binary.offset(),
                                        "numbers side by side have no order: compare them with '=='"
                                                + " or '!='");
                                return Optional.empty();
                            }
                            if (pair.left.type() == ValueType.BOOLEAN && !operator.isEquality()) {
                                refuse(
                                        binary.offset(),
                                        "booleans have no order: compare them with '==' or '!='");
                                return Optional.empty();
                            }
                            return Optional.of(
                                    new Expression.Comparison(operator, pair.left, pair.right));
                        });
    }

    private Optional<Expression> membership(Syntax.Member member) {
        Optional<Expression> value = check(member.value());
        List<Expression> candidates = new ArrayList<>();
        boolean complete = value.isPresent();
        for (Syntax element : member.candidates()) {
            Optional<Expression> candidate = check(element);
            Optional<Pair> pair =
                    Pair.of(value, candidate)
                            .flatMap(found -> alike(found, element.offset(), "'in'"));
            complete &= pair.isPresent();
            pair.ifPresent(found -> candidates.add(found.right));
        }
        return complete
                ? value.map(found -> new Expression.Membership(found, candidates))
                : Optional.empty();
    }

    private Optional<Expression> coalescence(Syntax.Binary binary) {
        return operands(binary)
                .flatMap(pair -> alike(pair, binary.offset(), "'??'"))
                .map(pair -> new Expression.Coalesce(pair.left, pair.right, pair.type()));
    }

    private Optional<Expression> choice(Syntax.Choice choice) {
        Optional<Expression> condition =
                condition(choice.condition(), choice.condition().offset(), "'?'");
        Optional<Pair> outcomes =
                Pair.of(check(choice.whenTrue()), check(choice.whenFalse()))
                        .flatMap(pair -> alike(pair, choice.offset(), "'? :'"));
        if (condition.isEmpty() || outcomes.isEmpty()) {
            return Optional.empty();
        }
        Pair pair = outcomes.get();
        return Optional.of(
                new Expression.Conditional(condition.get(), pair.left, pair.right, pair.type()));
    }

    private Optional<Pair> operands(Syntax.Binary binary) {
        return Pair.of(check(binary.left()), check(binary.right()));
    }

    /// The two with one type, or empty after a problem. A date may be written down as a text.
    private Optional<Pair> alike(Pair pair, int offset, String where) {
        Pair dated =
                new Pair(
                        DateLiteral.convert(pair.left, pair.right.type()),
                        DateLiteral.convert(pair.right, pair.left.type()));
        ValueType left = dated.left.type();
        ValueType right = dated.right.type();
        if (left == right
                || (left.isNumber() && right.isNumber())
                || isNull(dated.left)
                || isNull(dated.right)) {
            return Optional.of(dated);
        }
        refuse(
                offset,
                "%s needs two values of one type, but these are %s and %s%s"
                        .formatted(
                                where,
                                describe(dated.left),
                                describe(dated.right),
                                DateLiteral.hint(left, right)));
        return Optional.empty();
    }

    private boolean refuse(int offset, String message) {
        problems.add(new ExpressionProblem(offset, message));
        return false;
    }

    static boolean isNull(Expression expression) {
        return expression instanceof Expression.Literal(Object value, _) && value == null;
    }

    static String describe(Expression expression) {
        if (isNull(expression)) {
            return "null";
        }
        String word = expression.type().word();
        return (word.startsWith("i") ? "an " : "a ") + word;
    }

    private record Pair(Expression left, Expression right) {
        static Optional<Pair> of(Optional<Expression> left, Optional<Expression> right) {
            return left.flatMap(first -> right.map(second -> new Pair(first, second)));
        }

        ValueType type() {
            if (isNull(left)) {
                return right.type();
            }
            return right.type() == ValueType.DECIMAL ? ValueType.DECIMAL : left.type();
        }
    }
}
