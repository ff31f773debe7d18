package dev.octavo.engine.expression;

import java.util.List;

/// What came of parsing an expression or a text with placeholders.
///
/// @param <T> what it becomes when it is right
public sealed interface ExpressionParsing<T> {

    /// It is right.
    record Parsed<T>(T value) implements ExpressionParsing<T> {}

    /// It is wrong.
    ///
    /// @param problems at least one, in the order of offsets
    record Rejected<T>(List<ExpressionProblem> problems) implements ExpressionParsing<T> {
        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
