package dev.octavo.engine.dataset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// The fields of a dataset's rows, in their order; a row holds its values at the same indexes.
public final class Schema {
    private final List<Field> fields;
    private final Map<String, Integer> indexes = new HashMap<>();

    /// @throws IllegalArgumentException when two fields have one name
    public Schema(List<Field> fields) {
        this.fields = List.copyOf(fields);
        for (Field field : fields) {
            if (indexes.put(field.name(), indexes.size()) != null) {
                throw new IllegalArgumentException("two fields are called " + field.name());
            }
        }
    }

    /// The fields, at the indexes of a row's values.
    public List<Field> fields() {
        return fields;
    }

    /// Number of fields.
    public int size() {
        return fields.size();
    }

    /// The field at an index.
    public Field field(int index) {
        return fields.get(index);
    }

    /// The index of a field's values in every row; empty when there is no such field.
    public OptionalInt indexOf(String name) {
        Integer index = indexes.get(name);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Schema schema && fields.equals(schema.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        return "Schema" + fields;
    }
}
