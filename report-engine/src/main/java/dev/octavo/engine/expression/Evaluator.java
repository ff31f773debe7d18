package dev.octavo.engine.expression;

import dev.octavo.engine.dataset.Row;
import dev.octavo.engine.dataset.ValueOrder;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/// Computes checked expressions.
public final class Evaluator {
    private Evaluator() {}

    /// The value of an expression: an object as its type says, null when missing, or
    /// [Undefined#UNDEFINED].
    ///
    /// @throws EvaluationException when a value cannot be computed from this data
    public static @Nullable Object evaluate(Expression expression, Environment environment) {
        return switch (expression) {
            case Expression.Literal literal -> literal.value();
            case Expression.FieldValue field -> row(environment).value(field.index());
            case Expression.ParameterValue parameter ->
                    environment.parameters().get(parameter.name());
            case Expression.BuiltIn(Variable variable) -> variable(variable, environment);
            case Expression.Negation(Expression operand) -> {
                Object value = evaluate(operand, environment);
                yield isNothing(value) ? value : Numbers.negate(value);
            }
            case Expression.Arithmetic arithmetic -> arithmetic(arithmetic, environment);
            case Expression.Concatenation(Expression left, Expression right) ->
                    environment.formats().print(evaluate(left, environment))
                            + environment.formats().print(evaluate(right, environment));
            case Expression.Comparison(
                            ComparisonOperator operator,
                            Expression left,
                            Expression right) ->
                    compare(operator, evaluate(left, environment), evaluate(right, environment));
            case Expression.Membership membership -> isMember(membership, environment);
            case Expression.And(Expression left, Expression right) ->
                    isTrue(left, environment) && isTrue(right, environment);
            case Expression.Or(Expression left, Expression right) ->
                    isTrue(left, environment) || isTrue(right, environment);
            case Expression.Not(Expression operand) -> !isTrue(operand, environment);
            case Expression.Coalesce coalesce -> {
                Object value = evaluate(coalesce.value(), environment);
                yield isNothing(value) ? evaluate(coalesce.fallback(), environment) : value;
            }
            case Expression.Conditional conditional ->
                    evaluate(
                            isTrue(conditional.condition(), environment)
                                    ? conditional.whenTrue()
                                    : conditional.whenFalse(),
                            environment);
            case Expression.Call call -> call(call, environment);
            case Expression.AggregateValue value -> aggregate(value, environment);
        };
    }

    /// Whether a condition holds; a missing or undefined one does not.
    public static boolean isTrue(Expression condition, Environment environment) {
        return Boolean.TRUE.equals(evaluate(condition, environment));
    }

    /// Whether there is nothing to calculate with.
    static boolean isNothing(@Nullable Object value) {
        return value == null || value == Undefined.UNDEFINED;
    }

    private static Row row(Environment environment) {
        return Objects.requireNonNull(environment.row(), "a field is read where no row is at hand");
    }

    private static Object variable(Variable variable, Environment environment) {
        return switch (variable) {
            case NOW -> environment.now();
            case TODAY -> environment.formats().at(environment.now()).toLocalDate();
            case TITLE -> environment.title();
            case PAGE_NUMBER -> (long) environment.pageNumber();
            case PAGE_COUNT -> throw new IllegalStateException("page.count is printed in pieces");
            case ROW_NUMBER -> row(environment).number();
        };
    }

    private static @Nullable Object arithmetic(
            Expression.Arithmetic arithmetic, Environment environment) {
        Object left = evaluate(arithmetic.left(), environment);
        Object right = evaluate(arithmetic.right(), environment);
        if (left == Undefined.UNDEFINED || right == Undefined.UNDEFINED) {
            return Undefined.UNDEFINED;
        }
        if (left == null || right == null) {
            return null;
        }
        try {
            return Numbers.calculate(arithmetic.operator(), left, right);
        } catch (EvaluationException failure) {
            throw failure.in(arithmetic);
        }
    }

    private static boolean compare(
            ComparisonOperator operator, @Nullable Object left, @Nullable Object right) {
        if (isNothing(left) || isNothing(right)) {
            return switch (operator) {
                case EQUAL -> isNothing(left) && isNothing(right);
                case NOT_EQUAL -> isNothing(left) != isNothing(right);
                default -> false;
            };
        }
        int order = ValueOrder.compare(left, right);
        return switch (operator) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }

    private static boolean isMember(Expression.Membership membership, Environment environment) {
        Object value = evaluate(membership.value(), environment);
        for (Expression candidate : membership.candidates()) {
            if (compare(ComparisonOperator.EQUAL, value, evaluate(candidate, environment))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Object call(Expression.Call call, Environment environment) {
        List<Expression> arguments = call.arguments();
        Object[] values = new Object[arguments.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = evaluate(arguments.get(i), environment);
            if (isNothing(value)) {
                return value;
            }
            values[i] = value;
        }
        try {
            return call.function().body().apply(values, environment.formats());
        } catch (EvaluationException failure) {
            throw failure.in(call);
        }
    }

    private static @Nullable Object aggregate(
            Expression.AggregateValue value, Environment environment) {
        return switch (value.aggregate().extent()) {
            case DATASET -> environment.datasetResults().get(value.slot());
            case GROUP -> environment.groupResults().get(value.slot());
        };
    }
}
