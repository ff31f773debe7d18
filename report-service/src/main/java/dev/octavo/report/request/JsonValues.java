package dev.octavo.report.request;

import com.fasterxml.jackson.databind.JsonNode;

import dev.octavo.report.JsonPointers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads JSON values as plain Java: String, Integer, Long, BigInteger, BigDecimal, Boolean,
/// List and Map. Null is no value, at no depth.
final class JsonValues {
    private static final String EXPECTED = "is null; leave out what has no value";

    private final Findings findings;

    JsonValues(Findings findings) {
        this.findings = findings;
    }

    /// Reads a value; empty when the value itself was noted.
    ///
    /// @param pointer where the value is in the request
    Optional<Object> read(JsonNode node, String pointer) {
        return switch (node.getNodeType()) {
            case STRING -> Optional.of(node.textValue());
            case BOOLEAN -> Optional.of(node.booleanValue());
            case NUMBER -> Optional.of(node.numberValue());
            case ARRAY -> Optional.of(list(node, pointer));
            case OBJECT -> Optional.of(map(node, pointer));
            case NULL, MISSING, BINARY, POJO -> {
                findings.invalid(pointer, EXPECTED);
                yield Optional.empty();
            }
        };
    }

    /// Reads the values of an object, without those that were noted.
    ///
    /// @param pointer where the object is in the request
    Map<String, Object> map(JsonNode object, String pointer) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            read(field.getValue(), JsonPointers.child(pointer, field.getKey()))
                    .ifPresent(value -> values.put(field.getKey(), value));
        }
        return values;
    }

    private List<Object> list(JsonNode array, String pointer) {
        List<Object> values = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            read(array.get(i), pointer + "/" + i).ifPresent(values::add);
        }
        return values;
    }
}
