package dev.octavo.ingest.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.octavo.ingest.translation.AttributeRules;
import dev.octavo.logging.Printable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Reads what Knative calls CloudEvent overrides: `{"extensions": {"name": "value"}}`,
/// attributes that every event of a source gets on its way out (Knative Eventing,
/// `K_CE_OVERRIDES`).
final class ExtensionOverrides {
    private static final String KEY = "octavo.delivery.ce-overrides";
    private static final Set<String> NOT_OVERRIDABLE =
            Set.of("specversion", "id", "source", "type", "datacontenttype");

    private ExtensionOverrides() {}

    /// The attributes by name.
    ///
    /// @throws IllegalArgumentException naming the key and what is wrong with its value
    static Map<String, String> parse(String json) {
        Map<String, String> overrides = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> extension : extensions(json).properties()) {
            String name = extension.getKey();
            if (!AttributeRules.legalName(name) || NOT_OVERRIDABLE.contains(name)) {
                throw bad(Printable.quoted(name) + " is no extension that can be overridden");
            }
            if (!extension.getValue().isTextual()) {
                throw bad("the value of " + Printable.quoted(name) + " is no string");
            }
            overrides.put(name, extension.getValue().textValue());
        }
        return Collections.unmodifiableMap(overrides);
    }

    private static JsonNode extensions(String json) {
        JsonNode root;
        try {
            root = new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw bad("is not JSON");
        }
        JsonNode extensions = root.path("extensions");
        if (!root.isObject() || !(extensions.isObject() || extensions.isMissingNode())) {
            throw bad("is " + Printable.quoted(json));
        }
        return extensions;
    }

    private static IllegalArgumentException bad(String complaint) {
        return new IllegalArgumentException(
                KEY + ": " + complaint + "; expected {\"extensions\":{\"name\":\"value\"}}");
    }
}
