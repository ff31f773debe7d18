package dev.octavo.engine.expression;

import dev.octavo.engine.dataset.ValueType;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A checked expression: every name is resolved, every operand has a type that fits. Immutable
/// and thread-safe. [Evaluator] computes it.
public sealed interface Expression extends Written {

    /// The type of every value that is neither missing nor undefined.
    ValueType type();

    /// A value written down; null is the missing value.
    record Literal(@Nullable Object value, ValueType type) implements Expression {}

    /// A field of the row at hand.
    record FieldValue(int index, String name, ValueType type) implements Expression {}

    /// A parameter of the request.
    record ParameterValue(String name, ValueType type) implements Expression {}

    /// A name that the engine itself gives a value.
    record BuiltIn(Variable variable) implements Expression {
        @Override
        public ValueType type() {
            return variable.type();
        }
    }

    /// `- x`
    record Negation(Expression operand) implements Expression {
        @Override
        public ValueType type() {
            return operand.type();
        }
    }

    /// `x + y`, `x - y`, `x * y`, `x / y`, `x % y` of numbers.
    record Arithmetic(ArithmeticOperator operator, Expression left, Expression right)
            implements Expression {
        @Override
        public ValueType type() {
            boolean whole =
                    operator != ArithmeticOperator.DIVIDE
                            && left.type() == ValueType.INTEGER
                            && right.type() == ValueType.INTEGER;
            return whole ? ValueType.INTEGER : ValueType.DECIMAL;
        }
    }

    /// `x + y` of texts.
    record Concatenation(Expression left, Expression right) implements Expression {
        @Override
        public ValueType type() {
            return ValueType.STRING;
        }
    }

    /// `x == y`, `x < y` and their kin.
    record Comparison(ComparisonOperator operator, Expression left, Expression right)
            implements Expression {
        @Override
        public ValueType type() {
            return ValueType.BOOLEAN;
        }
    }

    /// `x in [a, b, c]`
    record Membership(Expression value, List<Expression> candidates) implements Expression {
        public Membership {
            candidates = List.copyOf(candidates);
        }

        @Override
        public ValueType type() {
            return ValueType.BOOLEAN;
        }
    }

    /// `x and y`; y is not looked at when x is false.
    record And(Expression left, Expression right) implements Expression {
        @Override
        public ValueType type() {
            return ValueType.BOOLEAN;
        }
    }

    /// `x or y`; y is not looked at when x is true.
    record Or(Expression left, Expression right) implements Expression {
        @Override
        public ValueType type() {
            return ValueType.BOOLEAN;
        }
    }

    /// `not x`
    record Not(Expression operand) implements Expression {
        @Override
        public ValueType type() {
            return ValueType.BOOLEAN;
        }
    }

    /// `x ?? y`: y where x is missing or undefined.
    record Coalesce(Expression value, Expression fallback, ValueType type) implements Expression {}

    /// `condition ? x : y`
    record Conditional(
            Expression condition, Expression whenTrue, Expression whenFalse, ValueType type)
            implements Expression {}

    /// A call of a function, written `f(x, y)` or `x | f(y)`.
    record Call(Function function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public ValueType type() {
            return function.result();
        }
    }

    /// An aggregate over a dataset's rows, such as `sum(strikes.cost)`.
    ///
    /// @param slot its place among the results of its extent: see [Aggregate]
    record AggregateValue(Aggregate aggregate, int slot) implements Expression {
        @Override
        public ValueType type() {
            return aggregate.type();
        }
    }
}
