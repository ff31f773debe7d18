package dev.octavo.engine.template.yaml;

import java.util.LinkedHashMap;
import java.util.Map;

/// Builds the keys of a mapping in the order they are documented.
public final class Keys {
    private final Map<String, Shape.Key> keys = new LinkedHashMap<>();

    /// A key that must be there.
    public Keys required(String name, Shape shape, String description) {
        keys.put(name, new Shape.Key(shape, true, description));
        return this;
    }

    /// A key that may be there.
    public Keys optional(String name, Shape shape, String description) {
        keys.put(name, new Shape.Key(shape, false, description));
        return this;
    }

    /// The keys themselves.
    public Map<String, Shape.Key> toMap() {
        return keys;
    }

    /// The mapping with these keys.
    public Shape.Mapping toMapping(String expected) {
        return new Shape.Mapping(expected, keys);
    }
}
