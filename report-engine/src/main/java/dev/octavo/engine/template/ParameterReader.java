package dev.octavo.engine.template;

import dev.octavo.engine.dataset.TextValue;
import dev.octavo.engine.dataset.ValueType;
import dev.octavo.engine.template.yaml.YamlMapping;

import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the parameters that a template declares.
final class ParameterReader {
    private final Reading reading;

    ParameterReader(Reading reading) {
        this.reading = reading;
    }

    Map<String, Parameter> read(YamlMapping mapping) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        mapping.entries()
                .forEach(
                        (name, node) ->
                                parameters.put(name, parameter(name, YamlMapping.of(node))));
        return parameters;
    }

    private Parameter parameter(String name, YamlMapping mapping) {
        ValueType type = mapping.text("type").flatMap(Types::byWord).orElse(ValueType.STRING);
        List<Object> choices = new ArrayList<>();
        for (Node node : mapping.list("choices")) {
            YamlMapping.asScalar(node)
                    .flatMap(scalar -> value(scalar, type))
                    .ifPresent(choices::add);
        }
        Optional<Object> standard =
                mapping.scalar("default").flatMap(scalar -> value(scalar, type));
        if (standard.isPresent() && mapping.flag("required")) {
            mapping.get("default")
                    .ifPresent(
                            node ->
                                    reading.report(
                                            node,
                                            "a required parameter is always given: expected no"
                                                    + " default"));
        }
        if (standard.isPresent() && !choices.isEmpty() && !choices.contains(standard.get())) {
            mapping.get("default")
                    .ifPresent(node -> reading.report(node, "expected one of the choices"));
        }
        return new Parameter(
                name,
                type,
                mapping.flag("required"),
                standard.orElse(null),
                choices,
                mapping.textOrNull("description"));
    }

    private Optional<Object> value(ScalarNode scalar, ValueType type) {
        return Types.value(scalar, new TextValue(type, null, ZoneOffset.UTC), reading);
    }
}
