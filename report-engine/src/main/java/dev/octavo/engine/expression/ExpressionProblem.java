package dev.octavo.engine.expression;

/// One thing that is wrong with an expression.
///
/// @param offset index of the first character at fault in the text that was parsed, from 0
/// @param message what is wrong and what was expected
public record ExpressionProblem(int offset, String message) {}
