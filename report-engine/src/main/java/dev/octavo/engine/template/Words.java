package dev.octavo.engine.template;

import dev.octavo.engine.template.yaml.YamlMapping;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How the constants of enums are written in templates: in lower case.
final class Words {
    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /// The constant of a word that the shape has checked.
    static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }

    /// The constant of the word at a key; empty when it is not there, or no such word.
    static <E extends Enum<E>> Optional<E> constant(
            YamlMapping mapping, String key, Class<E> type) {
        return mapping.text(key)
                .flatMap(
                        word ->
                                Arrays.stream(type.getEnumConstants())
                                        .filter(constant -> of(constant).equals(word))
                                        .findFirst());
    }
}
