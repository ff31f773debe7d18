package dev.octavo.engine.template;

import dev.octavo.engine.dataset.TextValue;
import dev.octavo.engine.dataset.ValueType;

import org.snakeyaml.engine.v2.nodes.ScalarNode;

import java.util.Arrays;
import java.util.Optional;

/// Reads types, and values written in templates.
final class Types {
    private Types() {}

    /// The type of a word.
    static Optional<ValueType> byWord(String word) {
        return Arrays.stream(ValueType.values())
                .filter(type -> type.word().equals(word))
                .findFirst();
    }

    /// A value written in the template; empty after a problem was noted.
    static Optional<Object> value(ScalarNode scalar, TextValue type, Reading reading) {
        Optional<Object> value = Optional.ofNullable(type.parse(scalar.getValue()));
        if (value.isEmpty()) {
            reading.report(
                    scalar,
                    "expected " + type.expected() + ", but found '" + scalar.getValue() + "'");
        }
        return value;
    }
}
