package dev.octavo.engine.template;

import dev.octavo.engine.dataset.ValueType;
import dev.octavo.engine.expression.Aggregates;
import dev.octavo.engine.expression.Expression;
import dev.octavo.engine.expression.Scope;
import dev.octavo.engine.expression.TextTemplate;
import dev.octavo.engine.template.ChartDefinition.Measure;
import dev.octavo.engine.template.ChartDefinition.Order;
import dev.octavo.engine.template.ChartDefinition.Orientation;
import dev.octavo.engine.template.yaml.YamlMapping;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads what a chart takes from the rows of its dataset.
final class PlotReader {
    private static final TextTemplate NOTHING = TextTemplate.of("");

    private final Reading reading;
    private final Datasets datasets;
    private final DatasetDefinition dataset;
    private final YamlMapping mapping;
    private final Scope scope;
    private final Scope inRow;

    /// @param mapping of the chart
    /// @param scope around it
    PlotReader(
            Reading reading,
            Datasets datasets,
            DatasetDefinition dataset,
            YamlMapping mapping,
            Scope scope) {
        this.reading = reading;
        this.datasets = datasets;
        this.dataset = dataset;
        this.mapping = mapping;
        this.scope = scope;
        this.inRow = scope.inRow(dataset.name());
    }

    /// The points of a scatter; empty after a problem that leaves nothing to show.
    Optional<ChartDefinition.Points> points() {
        Optional<Expression> x = required("x").flatMap(node -> ofRow(node, true));
        Optional<Expression> y = required("y").flatMap(node -> ofRow(node, false));
        if (x.isEmpty() || y.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new ChartDefinition.Points(
                        x.get(),
                        y.get(),
                        series(),
                        reading.text(mapping, "xTitle", scope),
                        reading.text(mapping, "yTitle", scope)));
    }

    /// Groups of rows and their values; empty after a problem that leaves nothing to show.
    Optional<ChartDefinition.Categories> categories(ChartDefinition.Type type) {
        Optional<Expression> category = required("category").flatMap(this::fieldOrExpression);
        if (category.isEmpty()) {
            return Optional.empty();
        }
        Aggregates aggregates = new Aggregates();
        List<Measure> measures = measures(category.get(), aggregates);
        boolean pie = type == ChartDefinition.Type.PIE || type == ChartDefinition.Type.DONUT;
        boolean text = category.get().type() == ValueType.STRING;
        Order standard = pie ? Order.DESCENDING : text ? Order.DATA : Order.CATEGORY;
        return Optional.of(
                new ChartDefinition.Categories(
                        category.get(),
                        mapping.scalar("categoryFormat")
                                .flatMap(node -> reading.format(node, category.get(), inRow))
                                .orElse(category.get()),
                        mapping.has("categoryFormat"),
                        measures,
                        aggregates.toList(),
                        series(),
                        Words.constant(mapping, "sort", Order.class).orElse(standard),
                        mapping.whole("limit").map(Long::intValue).orElse(null),
                        mapping.flag("stacked"),
                        Words.constant(mapping, "orientation", Orientation.class)
                                .orElse(Orientation.AUTO),
                        mapping.has("labels") ? mapping.flag("labels") : null,
                        reading.text(mapping, "valueTitle", scope)));
    }

    private List<Measure> measures(Expression category, Aggregates aggregates) {
        Set<String> keys =
                category instanceof Expression.FieldValue field ? Set.of(field.name()) : Set.of();
        Scope inGroup = scope.inGroup(dataset.name(), keys, aggregates);
        List<Measure> measures = new ArrayList<>();
        if (mapping.has("values")) {
            if (mapping.has("value") || mapping.has("series")) {
                reading.report(
                        mapping.get("values").orElseThrow(),
                        "'values' are the series: neither 'value' nor 'series' can stand"
                                + " beside them");
            }
            for (Node node : mapping.list("values")) {
                YamlMapping measure = YamlMapping.of(node);
                @Nullable TextTemplate title = reading.text(measure, "title", scope);
                measure.scalar("value")
                        .flatMap(value -> number(value, inGroup))
                        .ifPresent(
                                value ->
                                        measures.add(
                                                new Measure(
                                                        title == null ? NOTHING : title, value)));
            }
        } else {
            required("value")
                    .flatMap(node -> number(node, inGroup))
                    .ifPresent(value -> measures.add(new Measure(NOTHING, value)));
        }
        return measures;
    }

    private Optional<ScalarNode> required(String key) {
        if (!mapping.has(key)) {
            reading.report(
                    mapping.node(),
                    "a chart of type %s needs '%s'"
                            .formatted(mapping.text("type").orElse(""), key));
        }
        return mapping.scalar(key);
    }

    private @Nullable Expression series() {
        return mapping.scalar("series").flatMap(this::fieldOrExpression).orElse(null);
    }

    private Optional<Expression> number(ScalarNode node, Scope where) {
        return reading.value(node, where)
                .filter(value -> isDrawn(node, value, value.type().isNumber(), "a number"));
    }

    private Optional<Expression> ofRow(ScalarNode node, boolean timesToo) {
        return fieldOrExpression(node)
                .filter(
                        value -> {
                            boolean time =
                                    value.type() == ValueType.DATE
                                            || value.type() == ValueType.DATETIME;
                            return isDrawn(
                                    node,
                                    value,
                                    value.type().isNumber() || (time && timesToo),
                                    timesToo ? "a number, date or time" : "a number");
                        });
    }

    private boolean isDrawn(ScalarNode node, Expression value, boolean suits, String expected) {
        if (!suits) {
            reading.report(
                    node,
                    "expected %s, but this is of type %s".formatted(expected, value.type().word()));
        }
        return suits;
    }

    private Optional<Expression> fieldOrExpression(ScalarNode node) {
        String text = node.getValue();
        if (text.startsWith("${")) {
            return reading.value(node, inRow);
        }
        if (!TemplateShape.NAME.pattern().matcher(text).matches()) {
            // The shape says so already.
            return Optional.empty();
        }
        return datasets.field(node, dataset).map(field -> field);
    }

    /// The format of values: applied to the one field of a row made for the purpose.
    @Nullable Expression format(ChartDefinition.Plotted plotted) {
        ValueType type =
                switch (plotted) {
                    case ChartDefinition.Points points -> points.y().type();
                    case ChartDefinition.Categories categories ->
                            categories.measures().stream()
                                    .map(measure -> measure.value().type())
                                    .reduce(
                                            ValueType.INTEGER,
                                            (a, b) -> a == ValueType.INTEGER ? b : a);
                };
        Expression value = new Expression.FieldValue(0, "value", type);
        return mapping.scalar("format")
                .flatMap(node -> reading.format(node, value, scope))
                .orElse(null);
    }
}
