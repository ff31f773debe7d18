package dev.octavo.engine.expression;

/// What can be calculated from two numbers.
public enum ArithmeticOperator {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    /// To 34 significant digits; undefined when the divisor is 0.
    DIVIDE("/"),
    /// The remainder, with the sign of the dividend; undefined when the divisor is 0.
    REMAINDER("%");

    private final String symbol;

    ArithmeticOperator(String symbol) {
        this.symbol = symbol;
    }

    /// How it is written.
    public String symbol() {
        return symbol;
    }
}
