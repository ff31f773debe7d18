package dev.octavo.engine.template.yaml;

import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

import java.math.BigDecimal;

/// Tells which scalars have which shapes.
final class Scalars {
    private static final int LONGEST_SHOWN = 40;

    private Scalars() {}

    /// Whether a scalar has a shape.
    static boolean match(ScalarNode node, Shape.Scalar shape) {
        String value = node.getValue();
        if (isNothing(node)) {
            return shape instanceof Shape.Nothing;
        }
        return switch (shape) {
            case Shape.Nothing _ -> false;
            case Shape.Text _, Shape.Placeholders _, Shape.Value _ -> true;
            case Shape.Expression _ -> value.startsWith("${");
            case Shape.Matching matching ->
                    matching.pattern().matcher(value).matches() && !isRatherNoText(node);
            case Shape.Words words -> words.words().contains(value);
            case Shape.Flag _ -> isPlain(node) && (value.equals("true") || value.equals("false"));
            case Shape.Whole whole ->
                    isPlain(node)
                            && value.matches("-?[0-9]{1,18}")
                            && Long.parseLong(value) >= whole.least()
                            && Long.parseLong(value) <= whole.most();
            case Shape.Positive _ ->
                    isPlain(node)
                            && value.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")
                            && new BigDecimal(value).signum() > 0;
        };
    }

    /// A scalar as messages show it.
    static String found(ScalarNode node) {
        return isNothing(node) ? "nothing" : "'" + excerpt(node.getValue()) + "'";
    }

    private static String excerpt(String value) {
        return value.codePointCount(0, value.length()) <= LONGEST_SHOWN
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST_SHOWN - 1)) + "\u2026";
    }

    private static boolean isNothing(ScalarNode node) {
        return isPlain(node) && (node.getValue().isEmpty() || node.getValue().equals("null"));
    }

    /// Whether editors and other tools take a bare word for a number or a truth value. A single
    /// digit is let through: `margin: 0` is a length.
    private static boolean isRatherNoText(ScalarNode node) {
        return isPlain(node)
                && node.getValue().matches("true|false|(?=..)[-+.]?[0-9][0-9.]*([eE][-+]?[0-9]+)?");
    }

    private static boolean isPlain(ScalarNode node) {
        return node.getScalarStyle() == ScalarStyle.PLAIN;
    }
}
