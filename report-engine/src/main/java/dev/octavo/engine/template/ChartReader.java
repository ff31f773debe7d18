package dev.octavo.engine.template;

import dev.octavo.engine.dataset.Schema;
import dev.octavo.engine.dataset.ValueType;
import dev.octavo.engine.expression.Aggregates;
import dev.octavo.engine.expression.Expression;
import dev.octavo.engine.expression.Scope;
import dev.octavo.engine.expression.TextTemplate;
import dev.octavo.engine.spelling.Suggestion;
import dev.octavo.engine.template.ChartDefinition.Measure;
import dev.octavo.engine.template.ChartDefinition.Order;
import dev.octavo.engine.template.ChartDefinition.Orientation;
import dev.octavo.engine.template.yaml.YamlMapping;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads charts.
final class ChartReader {
    private static final TextTemplate NOTHING = TextTemplate.of("");

    /// More slices cannot be told apart.
    private static final long MOST_SLICES = 12;

    private static final Set<String> OF_SCATTERS = Set.of("x", "y", "xTitle", "yTitle");
    private static final Set<String> OF_CATEGORIES =
            Set.of(
                    "category",
                    "categoryFormat",
                    "value",
                    "values",
                    "sort",
                    "limit",
                    "stacked",
                    "orientation",
                    "labels",
                    "valueTitle");
    private static final Set<String> OF_BARS = Set.of("stacked", "orientation", "labels");
    private static final Set<String> NOT_OF_PIES = Set.of("values", "series", "valueTitle");

    private final Reading reading;
    private final Map<String, DatasetDefinition> datasets;

    ChartReader(Reading reading, Map<String, DatasetDefinition> datasets) {
        this.reading = reading;
        this.datasets = datasets;
    }

    /// The chart; empty after a problem that leaves nothing to show.
    Optional<Block> read(YamlMapping mapping, Scope scope, @Nullable Expression when, int line) {
        Optional<ChartDefinition.Type> type = word(mapping, "type", ChartDefinition.Type.class);
        Optional<DatasetDefinition> dataset = dataset(mapping);
        @Nullable TextTemplate alt = reading.text(mapping, "alt", scope);
        if (type.isEmpty() || dataset.isEmpty()) {
            return Optional.empty();
        }
        checkAlternative(mapping, alt);
        checkKeys(mapping, type.get());
        OfRows rows = new OfRows(mapping, scope, dataset.get());
        Optional<? extends ChartDefinition.Plotted> plotted =
                type.get() == ChartDefinition.Type.SCATTER
                        ? rows.points()
                        : rows.categories(type.get());
        return plotted.map(
                found ->
                        new Block.Chart(
                                new ChartDefinition(
                                        type.get(),
                                        dataset.get().name(),
                                        alt == null ? NOTHING : alt,
                                        reading.text(mapping, "title", scope),
                                        reading.text(mapping, "empty", scope),
                                        mapping.text("height")
                                                .flatMap(PageReader::length)
                                                .orElse(null),
                                        rows.format(found),
                                        found),
                                when,
                                line));
    }

    private Optional<DatasetDefinition> dataset(YamlMapping mapping) {
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
        }
        return Optional.ofNullable(dataset);
    }

    /// The constant of a word; empty when it is not there, or no such word.
    private static <E extends Enum<E>> Optional<E> word(
            YamlMapping mapping, String key, Class<E> type) {
        return mapping.text(key)
                .flatMap(
                        word ->
                                Arrays.stream(type.getEnumConstants())
                                        .filter(constant -> Words.of(constant).equals(word))
                                        .findFirst());
    }

    private void checkAlternative(YamlMapping mapping, @Nullable TextTemplate alt) {
        if (alt != null && "".equals(alt.fixedText())) {
            mapping.get("alt")
                    .ifPresent(
                            node ->
                                    reading.report(
                                            node,
                                            "'alt' must say what the chart shows, for those who do"
                                                    + " not see it"));
        }
    }

    /// Reports keys that mean nothing to this type of chart.
    private void checkKeys(YamlMapping mapping, ChartDefinition.Type type) {
        String word = Words.of(type);
        boolean pie = type == ChartDefinition.Type.PIE || type == ChartDefinition.Type.DONUT;
        mapping.entries()
                .forEach(
                        (key, node) -> {
                            boolean wrong =
                                    type == ChartDefinition.Type.SCATTER
                                            ? OF_CATEGORIES.contains(key)
                                            : OF_SCATTERS.contains(key)
                                                    || (OF_BARS.contains(key)
                                                            && type != ChartDefinition.Type.BAR)
                                                    || (pie && NOT_OF_PIES.contains(key));
                            if (wrong) {
                                reading.report(
                                        node,
                                        "a chart of type %s has no '%s'".formatted(word, key));
                            }
                        });
        if (pie && mapping.whole("limit").orElse(1L) > MOST_SLICES) {
            mapping.get("limit")
                    .ifPresent(
                            node ->
                                    reading.report(
                                            node,
                                            "a %s can show %d slices at most, and the rest as one"
                                                    .formatted(word, MOST_SLICES)));
        }
    }

    /// Reads what a chart takes from the rows of its dataset.
    private final class OfRows {
        private final YamlMapping mapping;
        private final Scope scope;
        private final DatasetDefinition dataset;
        private final Scope inRow;

        OfRows(YamlMapping mapping, Scope scope, DatasetDefinition dataset) {
            this.mapping = mapping;
            this.scope = scope;
            this.dataset = dataset;
            this.inRow = scope.inRow(dataset.name());
        }

        private Optional<ChartDefinition.Points> points() {
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

        private Optional<ChartDefinition.Categories> categories(ChartDefinition.Type type) {
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
                            word(mapping, "sort", Order.class).orElse(standard),
                            mapping.whole("limit").map(Long::intValue).orElse(null),
                            mapping.flag("stacked"),
                            word(mapping, "orientation", Orientation.class)
                                    .orElse(Orientation.AUTO),
                            mapping.has("labels") ? mapping.flag("labels") : null,
                            reading.text(mapping, "valueTitle", scope)));
        }

        private List<Measure> measures(Expression category, Aggregates aggregates) {
            Set<String> keys =
                    category instanceof Expression.FieldValue field
                            ? Set.of(field.name())
                            : Set.of();
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
                                                            title == null ? NOTHING : title,
                                                            value)));
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
                        "expected %s, but this is of type %s"
                                .formatted(expected, value.type().word()));
            }
            return suits;
        }

        private Optional<Expression> fieldOrExpression(ScalarNode node) {
            String text = node.getValue();
            if (text.startsWith("${")) {
                return reading.value(node, inRow);
            }
            Schema schema = dataset.schema();
            int index = schema.indexOf(text).orElse(-1);
            if (index < 0) {
                if (TemplateShape.NAME.pattern().matcher(text).matches()) {
                    reading.report(node, DatasetReader.unknownField(dataset.name(), text, schema));
                }
                return Optional.empty();
            }
            return Optional.of(new Expression.FieldValue(index, text, schema.field(index).type()));
        }

        /// The format of values: applied to the one field of a row made for the purpose.
        private @Nullable Expression format(ChartDefinition.Plotted plotted) {
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
}
