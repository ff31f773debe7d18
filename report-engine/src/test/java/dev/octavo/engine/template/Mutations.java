package dev.octavo.engine.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What a document becomes by one mistake, for every mistake at every place.
final class Mutations {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonNode original;
    private final List<JsonNode> mutations = new ArrayList<>();

    private Mutations(JsonNode original) {
        this.original = original;
    }

    static List<JsonNode> of(JsonNode original) {
        Mutations mutations = new Mutations(original);
        mutations.visit(original, "");
        return mutations.mutations;
    }

    private void visit(JsonNode node, String pointer) {
        switch (node) {
            case ObjectNode object -> {
                mutate(pointer, copy -> ((ObjectNode) copy).put("unknown", 1));
                for (String name : new ArrayList<>(names(object))) {
                    mutate(pointer, copy -> ((ObjectNode) copy).remove(name));
                    mutate(pointer, copy -> rename((ObjectNode) copy, name));
                    for (JsonNode other : others()) {
                        mutate(pointer, copy -> ((ObjectNode) copy).set(name, other));
                    }
                    String escaped = name.replace("~", "~0").replace("/", "~1");
                    visit(object.get(name), pointer + "/" + escaped);
                }
            }
            case ArrayNode array -> {
                mutate(pointer, copy -> ((ArrayNode) copy).removeAll());
                for (int i = 0; i < array.size(); i++) {
                    int index = i;
                    for (JsonNode other : others()) {
                        mutate(pointer, copy -> ((ArrayNode) copy).set(index, other));
                    }
                    visit(array.get(i), pointer + "/" + i);
                }
            }
            default -> {}
        }
    }

    private void mutate(String pointer, Consumer<JsonNode> change) {
        JsonNode copy = original.deepCopy();
        change.accept(copy.at(pointer));
        mutations.add(copy);
    }

    private static void rename(ObjectNode object, String name) {
        object.set(name + "x", object.remove(name));
    }

    private static List<String> names(ObjectNode object) {
        return object.properties().stream().map(java.util.Map.Entry::getKey).toList();
    }

    private static List<JsonNode> others() {
        return List.of(
                JSON.textNode("x"),
                JSON.numberNode(12),
                JSON.booleanNode(true),
                JSON.nullNode(),
                JSON.arrayNode(),
                JSON.objectNode());
    }
}
