package dev.octavo.chart.rule;

import com.fasterxml.jackson.databind.JsonNode;

import dev.octavo.chart.Manifests;
import dev.octavo.chart.Rendering;

import org.jspecify.annotations.Nullable;

import java.net.URI;

/// Where Knative sends events: an object, or a URL.
///
/// @param tree the `Destination` of Knative's duck types
record Destination(JsonNode tree) {
    static Destination of(@Nullable Object destination) {
        return new Destination(Manifests.tree(destination));
    }

    /// Whether it is either a whole reference to an object that is there, or a whole URL.
    boolean resolves(Rendering rendering) {
        JsonNode reference = tree.path("ref");
        if (reference.isObject() == tree.has("uri")) {
            return false;
        }
        if (tree.has("uri")) {
            URI uri = URI.create(tree.path("uri").asText());
            return uri.isAbsolute() && uri.getHost() != null;
        }
        return rendering.has(
                reference.path("apiVersion").asText(),
                reference.path("kind").asText(),
                reference.path("name").asText());
    }

    /// Whether it is the object of this kind and name.
    boolean is(String kind, @Nullable String name) {
        return tree.at("/ref/kind").asText().equals(kind)
                && tree.at("/ref/name").asText().equals(name);
    }
}
