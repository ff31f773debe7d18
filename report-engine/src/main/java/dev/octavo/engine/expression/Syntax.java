package dev.octavo.engine.expression;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// An expression as it is written, before names and types are looked at.
sealed interface Syntax {

    /// Index of the character that a problem with this node points at.
    int offset();

    /// A number, text, `true`, `false` or `null`.
    record Constant(@Nullable Object value, int offset) implements Syntax {}

    /// A name, or names with dots between.
    record Path(List<String> names, int offset) implements Syntax {
        String text() {
            return String.join(".", names);
        }
    }

    /// `-x`
    record Negated(Syntax operand, int offset) implements Syntax {}

    /// `not x`
    record Inverted(Syntax operand, int offset) implements Syntax {}

    /// Two operands with a symbol or word between; it stands at the offset.
    record Binary(String operator, Syntax left, Syntax right, int offset) implements Syntax {}

    /// `x in [a, b]`
    record Member(Syntax value, List<Syntax> candidates, int offset) implements Syntax {}

    /// `c ? x : y`
    record Choice(Syntax condition, Syntax whenTrue, Syntax whenFalse, int offset)
            implements Syntax {}

    /// `f(x, y)`, or `x | f(y)`, which means the same.
    record Invocation(String name, List<Syntax> arguments, int offset) implements Syntax {}

    /// A value that is given from outside, behind which formatters are written.
    record Given(Expression value, int offset) implements Syntax {}
}
