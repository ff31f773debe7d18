package dev.octavo.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// Values of the chart, untyped.
final class Values {
    private static final YAMLMapper YAML = new YAMLMapper();

    private Values() {}

    /// The values that hold where a file says nothing else.
    static ObjectNode defaults() {
        return read(Chart.HOME.resolve("values.yaml"));
    }

    static ObjectNode read(Path file) {
        try {
            return (ObjectNode) YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One value, of whatever type, written as YAML.
    static JsonNode parse(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String print(JsonNode values) {
        try {
            return YAML.writeValueAsString(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// `values` with those of `winner` above them, as Helm lays values files over each other.
    static ObjectNode merge(ObjectNode values, ObjectNode winner) {
        ObjectNode merged = values.deepCopy();
        for (var field : winner.properties()) {
            boolean both =
                    field.getValue() instanceof ObjectNode
                            && merged.get(field.getKey()) instanceof ObjectNode;
            merged.set(
                    field.getKey(),
                    both
                            ? merge(
                                    (ObjectNode) merged.get(field.getKey()),
                                    (ObjectNode) field.getValue())
                            : field.getValue());
        }
        return merged;
    }
}
