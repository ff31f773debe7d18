package dev.octavo.engine.template;

import dev.octavo.engine.dataset.CsvOptions;
import dev.octavo.engine.dataset.Field;
import dev.octavo.engine.dataset.Schema;
import dev.octavo.engine.dataset.SortKey;
import dev.octavo.engine.dataset.TextValue;
import dev.octavo.engine.dataset.ValueType;
import dev.octavo.engine.expression.Aggregates;
import dev.octavo.engine.expression.Expression;
import dev.octavo.engine.expression.Keywords;
import dev.octavo.engine.expression.Scope;
import dev.octavo.engine.expression.Variable;
import dev.octavo.engine.template.yaml.YamlMapping;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// Reads the datasets that a template declares.
final class DatasetReader {
    private final Reading reading;
    private final Map<String, ValueType> parameters;

    DatasetReader(Reading reading, Map<String, ValueType> parameters) {
        this.reading = reading;
        this.parameters = parameters;
    }

    Map<String, DatasetDefinition> read(YamlMapping mapping) {
        Map<String, DatasetDefinition> datasets = new LinkedHashMap<>();
        mapping.entries()
                .forEach(
                        (name, node) -> {
                            if (Keywords.RESERVED.contains(name)) {
                                reading.report(
                                        node,
                                        "'%s' has a meaning in expressions: expected another name"
                                                .formatted(name));
                            }
                            datasets.put(name, dataset(name, YamlMapping.of(node)));
                        });
        return datasets;
    }

    private DatasetDefinition dataset(String name, YamlMapping mapping) {
        Schema read = schema(mapping.mapping("fields"));
        List<Expression> computed = new ArrayList<>();
        Schema schema = computed(name, mapping.mapping("fields"), read, computed);
        Scope scope = scope(name, schema);
        @Nullable Expression where = reading.condition(mapping, "where", scope);
        List<SortKey> sort = order(mapping, "sort", name, schema);
        List<SortKey> sortedBy = order(mapping, "sortedBy", name, schema);
        if (mapping.has("sort") && mapping.has("sortedBy")) {
            mapping.get("sortedBy")
                    .ifPresent(
                            node ->
                                    reading.report(
                                            node,
                                            "expected 'sort' or 'sortedBy', not both: the one orders"
                                                    + " the rows, the other promises an order"));
        }
        int badRows = mapping.mapping("badRows").whole("limit").map(Long::intValue).orElse(0);
        return new DatasetDefinition(
                name,
                schema,
                computed,
                csv(mapping.mapping("csv")),
                where,
                sort,
                sortedBy,
                badRows);
    }

    private Scope scope(String dataset, Schema schema) {
        return Scope.ofDocument(parameters, Map.of(dataset, schema), new Aggregates())
                .without(Variable.TITLE)
                .inRow(dataset)
                .withoutAggregates();
    }

    private static boolean isComputed(Node field) {
        return field instanceof ScalarNode scalar && scalar.getValue().startsWith("${");
    }

    /// The fields that are read, followed by those that are computed from the fields before them.
    ///
    /// @param expressions takes those that compute
    private Schema computed(
            String dataset, YamlMapping fields, Schema read, List<Expression> expressions) {
        List<Field> all = new ArrayList<>(read.fields());
        fields.entries()
                .forEach(
                        (name, node) -> {
                            if (isComputed(node)) {
                                Scope scope = scope(dataset, new Schema(all));
                                reading.value((ScalarNode) node, scope)
                                        .ifPresent(
                                                expression -> {
                                                    all.add(Field.of(name, expression.type()));
                                                    expressions.add(expression);
                                                });
                            }
                        });
        return new Schema(all);
    }

    /// The fields that are read.
    private Schema schema(YamlMapping mapping) {
        List<Field> fields = new ArrayList<>();
        mapping.entries()
                .forEach(
                        (name, node) -> {
                            if (Keywords.ALL.contains(name)) {
                                reading.report(
                                        node,
                                        "'%s' has a meaning in expressions: expected another name"
                                                        .formatted(name)
                                                + " with 'from: "
                                                + name
                                                + "'");
                            }
                            if (!isComputed(node)) {
                                fields.add(field(name, node));
                            }
                        });
        return new Schema(fields);
    }

    private Field field(String name, Node node) {
        if (node instanceof ScalarNode scalar) {
            return Field.of(name, Types.byWord(scalar.getValue()).orElse(ValueType.STRING));
        }
        YamlMapping mapping = YamlMapping.of(node);
        ValueType type = mapping.text("type").flatMap(Types::byWord).orElse(ValueType.STRING);
        Field field =
                new Field(
                        name,
                        mapping.text("from").orElse(name),
                        type,
                        mapping.textOrNull("pattern"),
                        null);
        boolean dated = type == ValueType.DATE || type == ValueType.DATETIME;
        TextValue values;
        try {
            values = TextValue.of(field, ZoneOffset.UTC);
        } catch (IllegalArgumentException malformed) {
            values = new TextValue(type, null, ZoneOffset.UTC);
            report(mapping, "pattern", "expected a pattern such as dd.MM.yyyy");
        }
        if (field.pattern() != null && !dated) {
            report(mapping, "pattern", "only a date or datetime has a pattern");
        }
        TextValue expected = new TextValue(type, null, ZoneOffset.UTC);
        @Nullable Object standard =
                mapping.scalar("default")
                        .flatMap(scalar -> Types.value(scalar, expected, reading))
                        .orElse(null);
        return new Field(name, field.from(), values.type(), field.pattern(), standard);
    }

    private List<SortKey> order(YamlMapping mapping, String key, String dataset, Schema schema) {
        List<SortKey> order = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Node node : mapping.list(key)) {
            Node named =
                    node instanceof ScalarNode
                            ? node
                            : YamlMapping.of(node).get("field").orElse(node);
            if (!(named instanceof ScalarNode scalar)) {
                continue;
            }
            String name = scalar.getValue();
            OptionalInt index = schema.indexOf(name);
            if (index.isEmpty()) {
                reading.report(scalar, Datasets.unknownField(dataset, name, schema));
            } else if (!seen.add(name)) {
                reading.report(scalar, "'" + name + "' is here for the second time");
            } else {
                boolean descending =
                        YamlMapping.of(node).text("order").filter("descending"::equals).isPresent();
                order.add(new SortKey(index.getAsInt(), name, descending));
            }
        }
        return order;
    }

    private CsvOptions csv(YamlMapping mapping) {
        char delimiter = character(mapping, "delimiter", CsvOptions.DEFAULT.delimiter());
        char quote = character(mapping, "quote", CsvOptions.DEFAULT.quote());
        if (delimiter == quote) {
            reading.report(mapping.node(), "delimiter and quote must differ");
        }
        Charset encoding = StandardCharsets.UTF_8;
        if (mapping.text("encoding").isPresent()) {
            try {
                encoding = Charset.forName(mapping.text("encoding").get());
            } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
                report(mapping, "encoding", "expected an encoding such as UTF-8 or windows-1252");
            }
        }
        return new CsvOptions(delimiter, quote, encoding);
    }

    private static char character(YamlMapping mapping, String key, char standard) {
        return mapping.text(key)
                .filter(text -> text.length() == 1)
                .map(text -> text.charAt(0))
                .orElse(standard);
    }

    private void report(YamlMapping mapping, String key, String message) {
        mapping.get(key).ifPresent(node -> reading.report(node, message));
    }
}
