package dev.octavo.engine.template;

import dev.octavo.engine.expression.Aggregates;
import dev.octavo.engine.expression.Expression;
import dev.octavo.engine.expression.Scope;
import dev.octavo.engine.expression.TextTemplate;
import dev.octavo.engine.spelling.Suggestion;
import dev.octavo.engine.template.yaml.YamlMapping;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads tables.
final class TableReader {
    private final Reading reading;
    private final Map<String, DatasetDefinition> datasets;

    TableReader(Reading reading, Map<String, DatasetDefinition> datasets) {
        this.reading = reading;
        this.datasets = datasets;
    }

    Optional<Block> read(YamlMapping mapping, Scope scope, @Nullable Expression when, int line) {
        Optional<ScalarNode> named = mapping.scalar("dataset");
        if (named.isEmpty()) {
            return Optional.empty();
        }
        String name = named.get().getValue();
        DatasetDefinition dataset = datasets.get(name);
        if (dataset == null) {
            reading.report(
                    named.get(),
                    "the template declares no dataset '%s'%s"
                            .formatted(name, Suggestion.clause(name, datasets.keySet())));
            return Optional.empty();
        }
        Aggregates aggregates = new Aggregates();
        Scope all = scope.inGroup(name, Set.of(), aggregates);
        Set<String> keys = new LinkedHashSet<>();
        List<Group> groups = groups(mapping, dataset, scope, keys, aggregates);
        RunningReader running = new RunningReader(reading, name, List.copyOf(keys));
        ColumnReader columnReader = new ColumnReader(reading, dataset, scope, all, running);
        List<Column> columns = new ArrayList<>();
        List<ColumnSpan> spans = new ArrayList<>();
        for (Node node : mapping.list("columns")) {
            columns(YamlMapping.of(node), columnReader, scope, columns, spans);
        }
        @Nullable TextTemplate grandTotal = reading.text(mapping, "grandTotal", all);
        @Nullable TextTemplate empty = reading.text(mapping, "empty", scope);
        return Optional.of(
                new Block.Table(
                        name,
                        columns,
                        spans,
                        running.found(),
                        StyleReader.read(reading, mapping, scope.inRow(name)),
                        groups,
                        aggregates.toList(),
                        grandTotal,
                        empty,
                        mapping.whole("limit").orElse(null),
                        when,
                        line));
    }

    /// Reads a column, or several under one title.
    private void columns(
            YamlMapping mapping,
            ColumnReader reader,
            Scope scope,
            List<Column> columns,
            List<ColumnSpan> spans) {
        if (!mapping.has("columns")) {
            reader.read(mapping).ifPresent(columns::add);
            return;
        }
        for (String key : mapping.entries().keySet()) {
            if (!key.equals("columns") && !key.equals("title")) {
                mapping.get(key)
                        .ifPresent(
                                node ->
                                        reading.report(
                                                node,
                                                "'%s' belongs to a column, not to the title over several"
                                                        .formatted(key)));
            }
        }
        int first = columns.size();
        for (Node node : mapping.list("columns")) {
            reader.read(YamlMapping.of(node)).ifPresent(columns::add);
        }
        @Nullable TextTemplate title = reading.text(mapping, "title", scope);
        if (title != null && columns.size() > first) {
            spans.add(new ColumnSpan(title, first, columns.size() - first));
        }
    }

    private List<Group> groups(
            YamlMapping mapping,
            DatasetDefinition dataset,
            Scope scope,
            Set<String> keys,
            Aggregates aggregates) {
        List<Group> groups = new ArrayList<>();
        for (Node node : mapping.list("groupBy")) {
            YamlMapping group = YamlMapping.of(node);
            Optional<ScalarNode> field =
                    node instanceof ScalarNode scalar ? Optional.of(scalar) : group.scalar("field");
            if (field.isPresent()) {
                group(field.get(), group, dataset, scope, keys, aggregates).ifPresent(groups::add);
            }
        }
        mapping.get("groupBy")
                .ifPresent(node -> GroupOrder.check(reading, node, keys, dataset, scope));
        return groups;
    }

    private Optional<Group> group(
            ScalarNode field,
            YamlMapping mapping,
            DatasetDefinition dataset,
            Scope scope,
            Set<String> keys,
            Aggregates aggregates) {
        String name = field.getValue();
        int index = dataset.schema().indexOf(name).orElse(-1);
        if (index < 0) {
            reading.report(
                    field, DatasetReader.unknownField(dataset.name(), name, dataset.schema()));
            return Optional.empty();
        }
        keys.add(name);
        Expression key =
                new Expression.FieldValue(index, name, dataset.schema().field(index).type());
        Set<String> shared = Set.copyOf(keys);
        Scope inGroup = scope.inGroup(dataset.name(), shared, aggregates);
        // What a header asks for must be known before the group's rows, the rest after them.
        Aggregates before = new Aggregates();
        Scope inHeader = scope.inGroup(dataset.name(), shared, before);
        @Nullable TextTemplate header = reading.text(mapping, "header", inHeader);
        @Nullable TextTemplate subtotal = reading.text(mapping, "subtotal", inGroup);
        return Optional.of(
                new Group(
                        key,
                        header == null ? TextTemplate.of(key) : header,
                        before.toList(),
                        subtotal,
                        mapping.whole("keepWithNext").map(Long::intValue).orElse(1)));
    }
}
