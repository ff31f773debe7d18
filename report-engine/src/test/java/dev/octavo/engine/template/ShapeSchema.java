package dev.octavo.engine.template;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.octavo.engine.template.yaml.Shape;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A [Shape] as JSON Schema, draft-07: the one that editors understand for YAML. It accepts
/// what the check of the shape accepts, and nothing else.
final class ShapeSchema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DIGITS = 10;

    private final Map<String, ObjectNode> definitions = new TreeMap<>();

    private ShapeSchema() {}

    /// The whole schema of a document.
    ///
    /// @param name of the schema, such as `report-template-v1`
    static ObjectNode of(String name, String title, String description, Shape shape) {
        ShapeSchema schema = new ShapeSchema();
        ObjectNode root =
                JSON.objectNode()
                        .put("$schema", "http://json-schema.org/draft-07/schema#")
                        .put("$id", "urn:octavo:schema:" + name)
                        .put("title", title)
                        .put("description", description);
        root.setAll(schema.schema(shape));
        if (!schema.definitions.isEmpty()) {
            ObjectNode definitions = root.putObject("definitions");
            schema.definitions.forEach(definitions::set);
        }
        return root;
    }

    private ObjectNode schema(Shape shape) {
        return switch (shape) {
            case Shape.Mapping(_, Map<String, Shape.Key> keys) -> object(keys);
            case Shape.Tagged tagged -> tagged(tagged);
            case Shape.Dictionary(Shape.Matching names, Shape values) -> {
                ObjectNode object = JSON.objectNode().put("type", "object");
                object.putObject("propertyNames").put("pattern", anchored(names));
                object.set("additionalProperties", schema(values));
                yield object;
            }
            case Shape.Sequence(Shape element, int atLeast) -> {
                ObjectNode array = JSON.objectNode().put("type", "array");
                if (atLeast > 0) {
                    array.put("minItems", atLeast);
                }
                array.set("items", schema(element));
                yield array;
            }
            case Shape.Either(List<Shape> alternatives) -> anyOf(alternatives);
            case Shape.Reference reference -> reference(reference);
            case Shape.Scalar scalar -> scalar(scalar);
        };
    }

    private ObjectNode scalar(Shape.Scalar scalar) {
        return switch (scalar) {
            case Shape.Text _, Shape.Placeholders _, Shape.Value _ -> {
                ObjectNode any = JSON.objectNode();
                any.putArray("type").add("string").add("number").add("boolean");
                yield any;
            }
            case Shape.Expression _ -> string("^\\$\\{");
            case Shape.Matching matching -> matching(matching);
            case Shape.Words(List<String> words) -> {
                ObjectNode one = JSON.objectNode();
                words.forEach(one.putArray("enum")::add);
                yield one;
            }
            case Shape.Whole(long least, long most) -> {
                ObjectNode whole = JSON.objectNode().put("type", "integer").put("minimum", least);
                yield most == Long.MAX_VALUE ? whole : whole.put("maximum", most);
            }
            case Shape.Positive _ ->
                    JSON.objectNode().put("type", "number").put("exclusiveMinimum", 0);
            case Shape.Flag _ -> JSON.objectNode().put("type", "boolean");
            case Shape.Nothing _ -> JSON.objectNode().put("type", "null");
        };
    }

    /// A text of a certain form. What is written as a bare digit is a number to an editor.
    private static ObjectNode matching(Shape.Matching matching) {
        ObjectNode text = string(anchored(matching));
        ArrayNode digits = JSON.arrayNode();
        for (int digit = 0; digit < DIGITS; digit++) {
            if (matching.pattern().matcher(Integer.toString(digit)).matches()) {
                digits.add(digit);
            }
        }
        if (digits.isEmpty()) {
            return text;
        }
        ObjectNode either = JSON.objectNode();
        either.putArray("anyOf").add(text).add(JSON.objectNode().set("enum", digits));
        return either;
    }

    private ObjectNode object(Map<String, Shape.Key> keys) {
        ObjectNode object = JSON.objectNode().put("type", "object");
        List<String> required =
                keys.keySet().stream().filter(name -> keys.get(name).required()).toList();
        if (!required.isEmpty()) {
            required.forEach(object.putArray("required")::add);
        }
        ObjectNode properties = object.putObject("properties");
        keys.forEach((name, key) -> properties.set(name, described(key)));
        return object.put("additionalProperties", false);
    }

    private ObjectNode tagged(Shape.Tagged tagged) {
        Map<String, Shape.Key> all = new LinkedHashMap<>(tagged.kinds());
        all.putAll(tagged.common());
        ObjectNode object = object(all);
        ArrayNode kinds = object.putArray("oneOf");
        for (String kind : tagged.kinds().keySet()) {
            kinds.addObject().putArray("required").add(kind);
        }
        return object;
    }

    private ObjectNode anyOf(List<Shape> alternatives) {
        ObjectNode either = JSON.objectNode();
        ArrayNode all = either.putArray("anyOf");
        alternatives.forEach(alternative -> all.add(schema(alternative)));
        return either;
    }

    private ObjectNode reference(Shape.Reference reference) {
        if (!definitions.containsKey(reference.name())) {
            // Known before it is written, for it may hold itself.
            definitions.put(reference.name(), JSON.objectNode());
            definitions.put(reference.name(), schema(reference.target().get()));
        }
        return JSON.objectNode().put("$ref", "#/definitions/" + reference.name());
    }

    /// In draft-07, nothing may stand beside a `$ref`.
    private ObjectNode described(Shape.Key key) {
        ObjectNode described = JSON.objectNode().put("description", key.description());
        ObjectNode schema = schema(key.shape());
        if (schema.has("$ref")) {
            described.putArray("allOf").add(schema);
            return described;
        }
        return described.setAll(schema);
    }

    private static ObjectNode string(String pattern) {
        return JSON.objectNode().put("type", "string").put("pattern", pattern);
    }

    private static String anchored(Shape.Matching matching) {
        return "^(?:" + matching.pattern().pattern() + ")$";
    }
}
