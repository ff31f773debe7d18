package dev.octavo.engine.template;

import dev.octavo.engine.dataset.Field;
import dev.octavo.engine.dataset.Schema;
import dev.octavo.engine.dataset.ValueType;
import dev.octavo.engine.expression.Expression;
import dev.octavo.engine.spelling.Suggestion;

import org.snakeyaml.engine.v2.nodes.ScalarNode;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The datasets that a template declares, for blocks that name them and their fields.
final class Datasets {
    private final Reading reading;
    private final Map<String, DatasetDefinition> byName;

    /// @param reading notes names that nothing is declared for
    Datasets(Reading reading, Map<String, DatasetDefinition> byName) {
        this.reading = reading;
        this.byName = byName;
    }

    /// The same datasets for another file of the template.
    Datasets in(Reading file) {
        return new Datasets(file, byName);
    }

    /// The dataset of a name; empty after a problem was noted.
    Optional<DatasetDefinition> named(ScalarNode name) {
        DatasetDefinition dataset = byName.get(name.getValue());
        if (dataset == null) {
            reading.report(
                    name,
                    "the template declares no dataset '%s'%s"
                            .formatted(
                                    name.getValue(),
                                    Suggestion.clause(name.getValue(), byName.keySet())));
        }
        return Optional.ofNullable(dataset);
    }

    /// The value of the field of a name in a row; empty after a problem was noted.
    Optional<Expression.FieldValue> field(ScalarNode name, DatasetDefinition dataset) {
        String field = name.getValue();
        Schema schema = dataset.schema();
        int index = schema.indexOf(field).orElse(-1);
        if (index < 0) {
            reading.report(name, unknownField(dataset.name(), field, schema));
            return Optional.empty();
        }
        ValueType type = schema.field(index).type();
        return Optional.of(reading.placed(new Expression.FieldValue(index, field, type), name));
    }

    /// Says that a dataset has no such field.
    static String unknownField(String dataset, String name, Schema schema) {
        List<String> known = schema.fields().stream().map(Field::name).toList();
        return "dataset '%s' has no field '%s'%s"
                .formatted(dataset, name, Suggestion.clause(name, known));
    }
}
