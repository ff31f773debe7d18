package dev.octavo.engine.expression;

import dev.octavo.engine.dataset.ValueType;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All functions of the language by name.
public final class Functions {
    private static final Map<String, Function> BY_NAME = new LinkedHashMap<>();

    static {
        for (List<Function> family :
                List.of(
                        FormatFunctions.ALL,
                        TextFunctions.ALL,
                        NumberFunctions.ALL,
                        DateFunctions.ALL)) {
            for (Function function : family) {
                BY_NAME.put(function.name(), function);
            }
        }
    }

    private Functions() {}

    /// The function of a name; null when there is none.
    public static @Nullable Function byName(String name) {
        return BY_NAME.get(name);
    }

    /// All of them, by family.
    public static Collection<Function> all() {
        return Collections.unmodifiableCollection(BY_NAME.values());
    }

    /// The names of all of them.
    static Collection<String> names() {
        return Collections.unmodifiableCollection(BY_NAME.keySet());
    }

    /// Builds one function: `define("left", STRING, "…", body, "text", STRING, "count",
    /// INTEGER)`; a parameter name that ends in `?` is optional.
    static Function define(
            String name,
            ValueType result,
            String summary,
            Function.Body body,
            Object... namesAndAccepted) {
        List<Function.Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < namesAndAccepted.length; i += 2) {
            String parameter = (String) namesAndAccepted[i];
            boolean optional = parameter.endsWith("?");
            parameters.add(
                    new Function.Parameter(
                            optional ? parameter.substring(0, parameter.length() - 1) : parameter,
                            (Function.Accepted) namesAndAccepted[i + 1],
                            optional));
        }
        return new Function(name, parameters, result, summary, body);
    }
}
