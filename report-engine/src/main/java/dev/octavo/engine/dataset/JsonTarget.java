package dev.octavo.engine.dataset;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where the values of a JSON object go: a tree of property names whose leaves name fields.
/// Elements of arrays are named by their position, as in JSON pointers (RFC 6901). It belongs to
/// one reading, since it remembers which row has had the property.
final class JsonTarget {
    private final Map<String, JsonTarget> children = new HashMap<>();
    private final List<Integer> fields = new ArrayList<>();
    private long lastRow;

    private JsonTarget() {}

    /// The tree of all fields of a schema.
    static JsonTarget of(Schema schema) {
        JsonTarget root = new JsonTarget();
        for (int i = 0; i < schema.size(); i++) {
            JsonTarget target = root;
            for (String name : path(schema.field(i).from())) {
                target = target.children.computeIfAbsent(name, _ -> new JsonTarget());
            }
            target.fields.add(i);
        }
        return root;
    }

    private static List<String> path(String from) {
        if (!from.startsWith("/")) {
            return List.of(from);
        }
        List<String> path = new ArrayList<>();
        for (String segment : from.substring(1).split("/", -1)) {
            path.add(segment.replace("~1", "/").replace("~0", "~"));
        }
        return path;
    }

    /// The target of a property; null when no field reads it.
    @Nullable JsonTarget child(String name) {
        return children.get(name);
    }

    /// Indexes of the fields that read this very value.
    List<Integer> fields() {
        return fields;
    }

    /// The property is met in a row, from 1.
    ///
    /// @return whether it is the first time in that row
    boolean firstIn(long row) {
        boolean first = lastRow != row;
        lastRow = row;
        return first;
    }

    /// Whether fields read anything below this value.
    boolean hasChildren() {
        return !children.isEmpty();
    }
}
