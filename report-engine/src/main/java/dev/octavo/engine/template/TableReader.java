package dev.octavo.engine.template;

import dev.octavo.engine.expression.Aggregates;
import dev.octavo.engine.expression.Expression;
import dev.octavo.engine.expression.Scope;
import dev.octavo.engine.expression.TextTemplate;
import dev.octavo.engine.template.yaml.YamlMapping;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads tables.
final class TableReader {
    /// A header that is taller leaves its rows too little of a page.
    private static final int MOST_LEVELS = 4;

    private final Reading reading;
    private final Datasets datasets;

    TableReader(Reading reading, Datasets datasets) {
        this.reading = reading;
        this.datasets = datasets;
    }

    Optional<Block> read(YamlMapping mapping, Scope scope, @Nullable Expression when, int line) {
        return mapping.scalar("dataset")
                .flatMap(datasets::named)
                .map(dataset -> table(mapping, dataset, scope, when, line));
    }

    private Block table(
            YamlMapping mapping,
            DatasetDefinition dataset,
            Scope scope,
            @Nullable Expression when,
            int line) {
        String name = dataset.name();
        Aggregates aggregates = new Aggregates();
        Scope all = scope.inGroup(name, Set.of(), aggregates);
        Set<String> keys = new LinkedHashSet<>();
        List<Group> groups = groups(mapping, dataset, scope, keys, aggregates);
        RunningReader running = new RunningReader(reading, name, List.copyOf(keys));
        ColumnReader columnReader =
                new ColumnReader(reading, datasets, dataset, scope, all, running);
        List<Column> columns = new ArrayList<>();
        List<ColumnSpan> spans = new ArrayList<>();
        for (Node node : mapping.list("columns")) {
            columns(YamlMapping.of(node), columnReader, scope, columns, spans);
        }
        checkLevels(mapping, spans);
        @Nullable TextTemplate grandTotal = reading.text(mapping, "grandTotal", all);
        @Nullable TextTemplate empty = reading.text(mapping, "empty", scope);
        return new Block.Table(
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
                line);
    }

    private void checkLevels(YamlMapping mapping, List<ColumnSpan> spans) {
        if (spans.stream().anyMatch(span -> span.level() > MOST_LEVELS)) {
            mapping.get("columns")
                    .ifPresent(
                            node ->
                                    reading.report(
                                            node,
                                            "titles over columns stand in at most %d levels"
                                                    .formatted(MOST_LEVELS)));
        }
    }

    /// Reads a column, or several under one title; those may be titles over others themselves.
    ///
    /// @return on how many levels titles stand over the columns
    private int columns(
            YamlMapping mapping,
            ColumnReader reader,
            Scope scope,
            List<Column> columns,
            List<ColumnSpan> spans) {
        if (!mapping.has("columns")) {
            reader.read(mapping).ifPresent(columns::add);
            return 0;
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
        int levels = 0;
        for (Node node : mapping.list("columns")) {
            levels = Math.max(levels, columns(YamlMapping.of(node), reader, scope, columns, spans));
        }
        @Nullable TextTemplate title = reading.text(mapping, "title", scope);
        if (title == null || columns.size() == first) {
            return levels;
        }
        spans.add(new ColumnSpan(title, levels + 1, first, columns.size() - first));
        return levels + 1;
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
            field.flatMap(name -> datasets.field(name, dataset))
                    .map(key -> group(key, group, dataset, scope, keys, aggregates))
                    .ifPresent(groups::add);
        }
        mapping.get("groupBy")
                .ifPresent(node -> GroupOrder.check(reading, node, keys, dataset, scope));
        return groups;
    }

    private Group group(
            Expression.FieldValue key,
            YamlMapping mapping,
            DatasetDefinition dataset,
            Scope scope,
            Set<String> keys,
            Aggregates aggregates) {
        keys.add(key.name());
        Set<String> shared = Set.copyOf(keys);
        Scope inGroup = scope.inGroup(dataset.name(), shared, aggregates);
        // What a header asks for must be known before the group's rows, the rest after them.
        Aggregates before = new Aggregates();
        Scope inHeader = scope.inGroup(dataset.name(), shared, before);
        @Nullable TextTemplate header = reading.text(mapping, "header", inHeader);
        @Nullable TextTemplate subtotal = reading.text(mapping, "subtotal", inGroup);
        return new Group(
                key,
                header == null ? reading.placed(TextTemplate.of(key), mapping.node()) : header,
                before.toList(),
                subtotal,
                mapping.whole("keepWithNext").map(Long::intValue).orElse(1));
    }
}
