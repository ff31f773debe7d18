package dev.octavo.engine.template;

import dev.octavo.engine.dataset.ValueType;
import dev.octavo.engine.expression.AggregateFunction;
import dev.octavo.engine.expression.Expression;
import dev.octavo.engine.expression.ExpressionParser;
import dev.octavo.engine.expression.Scope;
import dev.octavo.engine.expression.TextTemplate;
import dev.octavo.engine.template.yaml.YamlMapping;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

import java.util.Optional;

/// Reads the columns of one table.
final class ColumnReader {
    private static final Expression NO_TEXT = new Expression.Literal("", ValueType.STRING);

    private final Reading reading;
    private final Datasets datasets;
    private final DatasetDefinition dataset;
    private final Scope around;
    private final Scope rows;
    private final Scope groups;
    private final RunningReader running;

    /// @param around the scope of the table
    /// @param groups the scope of totals
    /// @param running reads what runs through the table
    ColumnReader(
            Reading reading,
            Datasets datasets,
            DatasetDefinition dataset,
            Scope around,
            Scope groups,
            RunningReader running) {
        this.reading = reading;
        this.datasets = datasets;
        this.dataset = dataset;
        this.around = around;
        this.rows = around.inRow(dataset.name());
        this.groups = groups;
        this.running = running;
    }

    /// The column; empty after a problem that leaves nothing to print.
    Optional<Column> read(YamlMapping mapping) {
        return value(mapping).map(value -> reading.placed(column(mapping, value), mapping.node()));
    }

    private Column column(YamlMapping mapping, Expression value) {
        Expression shown =
                mapping.get("running")
                        .flatMap(node -> running.read(node, value, rows))
                        .orElse(value);
        Expression printed =
                mapping.scalar("format")
                        .flatMap(format -> reading.format(format, shown, rows))
                        .orElse(shown);
        @Nullable CellGraphic graphic =
                new CellGraphicReader(reading, around).read(mapping, value).orElse(null);
        @Nullable TextTemplate title = reading.text(mapping, "title", around);
        Column.Align align =
                Words.constant(mapping, "align", Column.Align.class)
                        .orElse(shown.type().isNumber() ? Column.Align.END : Column.Align.START);
        return new Column(
                title == null ? TextTemplate.of(mapping.text("field").orElse("")) : title,
                shown,
                graphic instanceof CellGraphic.Sparkline ? NO_TEXT : printed,
                mapping.text("width")
                        .map(ColumnReader::width)
                        .orElse(CellGraphicReader.width(mapping)),
                align,
                reading.text(mapping, "link", rows),
                StyleReader.read(reading, mapping, rows),
                graphic,
                total(mapping, value));
    }

    private Optional<Expression> value(YamlMapping mapping) {
        if (!mapping.has("field")) {
            return mapping.scalar("value").flatMap(node -> reading.value(node, rows));
        }
        return mapping.scalar("field").flatMap(name -> datasets.field(name, dataset));
    }

    static Column.Width width(String text) {
        if (text.equals("auto")) {
            return new Column.Width.Auto();
        }
        Optional<Length> length = PageReader.length(text);
        if (length.isPresent()) {
            return new Column.Width.Fixed(length.get());
        }
        try {
            return new Column.Width.Share(Double.parseDouble(text));
        } catch (NumberFormatException reportedAsShape) {
            return new Column.Width.Auto();
        }
    }

    private @Nullable Expression total(YamlMapping mapping, Expression value) {
        Optional<ScalarNode> node = mapping.scalar("total");
        if (node.isEmpty()) {
            return null;
        }
        String text = node.get().getValue();
        if (!TemplateShape.aggregateWords().contains(text)) {
            return reading.value(node.get(), groups).orElse(null);
        }
        AggregateFunction function = Words.constant(AggregateFunction.class, text);
        return reading.accept(node.get(), ExpressionParser.parseAggregate(function, value, groups))
                .map(total -> formatted(mapping, value, total))
                .orElse(null);
    }

    /// A total is printed like the cells above it where it is of their kind; a count of dates
    /// is not.
    private Expression formatted(YamlMapping mapping, Expression value, Expression total) {
        boolean alike =
                total.type() == value.type()
                        || (total.type().isNumber() && value.type().isNumber());
        return mapping.scalar("format")
                .filter(_ -> alike)
                .flatMap(format -> reading.format(format, total, groups))
                .orElse(total);
    }
}
