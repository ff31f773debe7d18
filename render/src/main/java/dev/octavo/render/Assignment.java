package dev.octavo.render;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// `NAME=VALUE` on the command line.
record Assignment(String name, String value) {

    /// Reads an argument.
    static final class Converter implements ITypeConverter<Assignment> {
        @Override
        public Assignment convert(String text) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw new TypeConversionException(
                        "expected NAME=VALUE, but found '%s'".formatted(text));
            }
            return new Assignment(text.substring(0, equals), text.substring(equals + 1));
        }
    }

    /// The first name that is assigned twice.
    static Optional<String> doubled(List<Assignment> assignments) {
        return assignments.stream()
                .map(Assignment::name)
                .filter(
                        name ->
                                assignments.stream().filter(one -> one.name().equals(name)).count()
                                        > 1)
                .findFirst();
    }

    /// The values by name, in their order.
    static <V> Map<String, V> toMap(List<Assignment> assignments, Function<String, V> value) {
        Map<String, V> map = new LinkedHashMap<>();
        assignments.forEach(one -> map.put(one.name(), value.apply(one.value())));
        return map;
    }
}
