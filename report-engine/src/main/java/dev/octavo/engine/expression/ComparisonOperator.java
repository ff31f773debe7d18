package dev.octavo.engine.expression;

/// How two values of one type can be compared. Against a missing or undefined value, equality
/// asks whether both are, and every order is false.
public enum ComparisonOperator {
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">=");

    private final String symbol;

    ComparisonOperator(String symbol) {
        this.symbol = symbol;
    }

    /// How it is written.
    public String symbol() {
        return symbol;
    }

    /// Whether only equality is asked for.
    public boolean isEquality() {
        return this == EQUAL || this == NOT_EQUAL;
    }
}
