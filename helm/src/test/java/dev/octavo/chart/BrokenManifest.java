package dev.octavo.chart;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A rendering of the chart that somebody broke on purpose, one edit at a time.
final class BrokenManifest {
    private final List<ObjectNode> documents = new ArrayList<>();
    private final Set<String> assumed;

    private BrokenManifest(String yaml, Set<String> assumed) {
        Manifests.documents(yaml).forEach(document -> documents.add((ObjectNode) document));
        this.assumed = assumed;
    }

    /// A fresh, whole rendering of a scenario.
    static BrokenManifest of(Scenario scenario) {
        return new BrokenManifest(
                Chart.render(Release.OCTAVO, scenario.values()), scenario.assumed());
    }

    /// Puts a value, written as YAML, at a JSON pointer of the first object of a kind; `-` as
    /// the last step appends to a list.
    BrokenManifest set(String kind, String pointer, String yaml) {
        JsonPointer path = JsonPointer.compile(pointer);
        JsonNode value = Values.parse(yaml);
        String last = path.last().getMatchingProperty();
        switch (first(kind).at(path.head())) {
            case ObjectNode parent -> parent.set(last, value);
            case ArrayNode parent when last.equals("-") -> parent.add(value);
            case ArrayNode parent -> parent.set(Integer.parseInt(last), value);
            default -> throw new IllegalArgumentException(kind + " has no " + path.head());
        }
        return this;
    }

    /// Takes away what is at a JSON pointer of the first object of a kind.
    BrokenManifest remove(String kind, String pointer) {
        JsonPointer path = JsonPointer.compile(pointer);
        String last = path.last().getMatchingProperty();
        JsonNode removed =
                switch (first(kind).at(path.head())) {
                    case ObjectNode parent -> parent.remove(last);
                    case ArrayNode parent -> parent.remove(Integer.parseInt(last));
                    default -> null;
                };
        if (removed == null) {
            throw new IllegalArgumentException(kind + " has no " + pointer);
        }
        return this;
    }

    /// Takes away the first object of a kind.
    BrokenManifest drop(String kind) {
        documents.remove(first(kind));
        return this;
    }

    /// Has the first object of a kind once more.
    BrokenManifest repeat(String kind) {
        documents.add(first(kind).deepCopy());
        return this;
    }

    /// The objects, as far as the models still know them.
    Rendering read() {
        return new Rendering(
                Release.OCTAVO, documents.stream().map(Manifests::typed).toList(), assumed);
    }

    private ObjectNode first(String kind) {
        return documents.stream()
                .filter(document -> document.path("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no " + kind));
    }
}
