package dev.octavo.engine.template;

import dev.octavo.engine.dataset.TextValue;
import dev.octavo.engine.dataset.ValueOrder;
import dev.octavo.engine.dataset.ValueType;
import dev.octavo.engine.spelling.Suggestion;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Checks and types the parameters of a request.
public final class ParameterBinder {
    private ParameterBinder() {}

    /// Checks raw values against what a template declares.
    ///
    /// @param declared the template's parameters
    /// @param given JSON values: String, Number, Boolean, List or Map
    /// @param zone of points in time that are given without an offset
    public static ParameterBinding bind(
            Map<String, Parameter> declared, Map<String, Object> given, ZoneId zone) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        List<ParameterBinding.ParameterProblem> problems = new ArrayList<>();
        for (Parameter parameter : declared.values()) {
            Object raw = given.get(parameter.name());
            TextValue type = new TextValue(parameter.type(), null, zone);
            if (raw == null) {
                if (parameter.required()) {
                    problems.add(problem(parameter.name(), "is required, " + type.expected()));
                } else if (parameter.defaultValue() != null) {
                    values.put(parameter.name(), parameter.defaultValue());
                }
                continue;
            }
            Object value = value(raw, type);
            if (value == null) {
                problems.add(
                        problem(
                                parameter.name(),
                                "expected %s, but found %s"
                                        .formatted(type.expected(), shown(raw))));
            } else if (!isChosen(value, parameter)) {
                problems.add(
                        problem(
                                parameter.name(),
                                "expected one of %s, but found %s"
                                        .formatted(parameter.choices(), shown(raw))));
            } else {
                values.put(parameter.name(), value);
            }
        }
        given.keySet().stream()
                .filter(name -> !declared.containsKey(name))
                .sorted()
                .map(
                        name ->
                                problem(
                                        name,
                                        "the template declares no such parameter"
                                                + Suggestion.clause(name, declared.keySet())))
                .forEach(problems::add);
        return problems.isEmpty()
                ? new ParameterBinding.Bound(values)
                : new ParameterBinding.Refused(problems);
    }

    private static @Nullable Object value(Object raw, TextValue type) {
        return switch (raw) {
            case String text -> type.parse(text);
            // Numbers and flags also stand for their text, as an API's clients are used to.
            case Number number when type.type().isNumber() || type.type() == ValueType.STRING ->
                    type.parse(number.toString());
            case Boolean flag
                    when type.type() == ValueType.BOOLEAN || type.type() == ValueType.STRING ->
                    type.parse(flag.toString());
            default -> null;
        };
    }

    private static boolean isChosen(Object value, Parameter parameter) {
        return parameter.choices().isEmpty()
                || parameter.choices().stream()
                        .anyMatch(choice -> ValueOrder.compare(choice, value) == 0);
    }

    private static String shown(Object raw) {
        return switch (raw) {
            case List<?> _ -> "a list";
            case Map<?, ?> _ -> "an object";
            default -> {
                String text = raw.toString();
                yield text.length() <= 40 ? "'" + text + "'" : "'" + text.substring(0, 40) + "…'";
            }
        };
    }

    private static ParameterBinding.ParameterProblem problem(String name, String message) {
        return new ParameterBinding.ParameterProblem(name, message);
    }
}
