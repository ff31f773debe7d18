package dev.octavo.engine.expression;

import java.util.List;
import java.util.stream.Stream;

/// The parts that an expression is made of.
final class Children {
    private Children() {}

    static Stream<Expression> of(Expression expression) {
        return switch (expression) {
            case Expression.Literal _,
                    Expression.FieldValue _,
                    Expression.ParameterValue _,
                    Expression.BuiltIn _,
                    Expression.AggregateValue _ ->
                    Stream.empty();
            case Expression.Negation(Expression operand) -> Stream.of(operand);
            case Expression.Not(Expression operand) -> Stream.of(operand);
            case Expression.Arithmetic(_, Expression left, Expression right) ->
                    Stream.of(left, right);
            case Expression.Comparison(_, Expression left, Expression right) ->
                    Stream.of(left, right);
            case Expression.Concatenation(Expression left, Expression right) ->
                    Stream.of(left, right);
            case Expression.And(Expression left, Expression right) -> Stream.of(left, right);
            case Expression.Or(Expression left, Expression right) -> Stream.of(left, right);
            case Expression.Coalesce(Expression value, Expression fallback, _) ->
                    Stream.of(value, fallback);
            case Expression.Conditional(
                            Expression condition,
                            Expression whenTrue,
                            Expression whenFalse,
                            _) ->
                    Stream.of(condition, whenTrue, whenFalse);
            case Expression.Membership(Expression value, List<Expression> candidates) ->
                    Stream.concat(Stream.of(value), candidates.stream());
            case Expression.Call(_, List<Expression> arguments) -> arguments.stream();
        };
    }

    /// Whether an expression is, or has anywhere within it, a variable.
    static boolean contains(Expression whole, Variable variable) {
        return is(whole, variable) || of(whole).anyMatch(child -> contains(child, variable));
    }

    /// Whether an expression is a variable. Asked without `equals`, which records put together
    /// when they are first compared: that takes a new process some time.
    static boolean is(Expression expression, Variable variable) {
        return expression instanceof Expression.BuiltIn builtIn && builtIn.variable() == variable;
    }
}
