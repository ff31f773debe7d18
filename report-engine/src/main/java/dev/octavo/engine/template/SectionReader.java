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

/// Reads blocks of blocks.
final class SectionReader {
    private static final Length GUTTER = Length.millimetres(8);
    private static final int OUTERMOST_LEVEL = 2;
    private static final int INNERMOST_LEVEL = 6;

    private final Reading reading;
    private final Datasets datasets;
    private final BlockReader blocks;

    /// @param blocks reads what stands in them
    SectionReader(Reading reading, Datasets datasets, BlockReader blocks) {
        this.reading = reading;
        this.datasets = datasets;
        this.blocks = blocks;
    }

    Block section(
            YamlMapping mapping,
            Scope scope,
            Nesting nesting,
            @Nullable Expression when,
            int line) {
        boolean newPage = mapping.flag("newPage");
        if (newPage && nesting.columns()) {
            mapping.get("newPage").ifPresent(node -> reading.report(node, BlockReader.NO_BREAK));
        }
        Aggregates aggregates = new Aggregates();
        Repetition repetition =
                mapping.get("each")
                        .flatMap(node -> repetition(node, scope, aggregates))
                        .orElse(new Repetition(null, scope));
        Scope inside = repetition.scope();
        @Nullable TextTemplate title = reading.text(mapping, "title", inside);
        List<Block> body = blocks.read(mapping.list("body"), inside, nesting.inSection());
        Each each = repetition.each();
        return new Block.Section(
                title,
                mapping.whole("level")
                        .map(Long::intValue)
                        .orElse(Math.min(INNERMOST_LEVEL, OUTERMOST_LEVEL + nesting.sections())),
                mapping.flag("numbered"),
                newPage,
                // What its blocks ask for is known only now.
                each == null ? null : new Each(each.dataset(), each.keys(), aggregates.toList()),
                body,
                when,
                line);
    }

    /// What a section is repeated for, and what its blocks can name.
    private record Repetition(@Nullable Each each, Scope scope) {}

    private Optional<Repetition> repetition(Node node, Scope scope, Aggregates aggregates) {
        YamlMapping mapping = YamlMapping.of(node);
        Optional<ScalarNode> named =
                node instanceof ScalarNode scalar ? Optional.of(scalar) : mapping.scalar("dataset");
        return named.flatMap(datasets::named)
                .map(dataset -> repetition(mapping, dataset, scope, aggregates));
    }

    private Repetition repetition(
            YamlMapping mapping, DatasetDefinition dataset, Scope scope, Aggregates aggregates) {
        String name = dataset.name();
        if (!mapping.has("groupBy")) {
            return new Repetition(new Each(name, List.of(), List.of()), scope.inRow(name));
        }
        Set<String> fields = new LinkedHashSet<>();
        List<Expression> keys = new ArrayList<>();
        for (Node field : mapping.list("groupBy")) {
            YamlMapping.asScalar(field)
                    .flatMap(scalar -> datasets.field(scalar, dataset))
                    .ifPresent(
                            key -> {
                                fields.add(key.name());
                                keys.add(key);
                            });
        }
        mapping.get("groupBy")
                .ifPresent(order -> GroupOrder.check(reading, order, fields, dataset, scope));
        return new Repetition(
                new Each(name, keys, List.of()), scope.inGroup(name, fields, aggregates));
    }

    Block columns(Node node, Scope scope, Nesting nesting, @Nullable Expression when, int line) {
        YamlMapping mapping = YamlMapping.of(node);
        List<Node> nodes =
                mapping.has("columns") ? mapping.list("columns") : YamlMapping.elements(node);
        List<BlockColumn> columns = new ArrayList<>();
        for (Node each : nodes) {
            YamlMapping column = YamlMapping.of(each);
            Column.Width width =
                    column.text("width").map(ColumnReader::width).orElse(new Column.Width.Share(1));
            columns.add(
                    new BlockColumn(
                            width, blocks.read(column.list("body"), scope, nesting.inColumns())));
        }
        Length gutter = mapping.text("gutter").flatMap(PageReader::length).orElse(GUTTER);
        return new Block.Columns(gutter, columns, when, line);
    }
}
