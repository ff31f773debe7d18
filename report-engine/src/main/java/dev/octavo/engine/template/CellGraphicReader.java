package dev.octavo.engine.template;

import dev.octavo.engine.dataset.ValueType;
import dev.octavo.engine.expression.Expression;
import dev.octavo.engine.expression.Scope;
import dev.octavo.engine.template.yaml.YamlMapping;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

import java.util.Optional;

/// Reads what the cells of a column show besides their text.
final class CellGraphicReader {
    /// Room for differences that can be seen.
    private static final Length WIDTH = Length.millimetres(30);

    private final Reading reading;
    private final Scope around;

    /// @param around the scope of the table
    CellGraphicReader(Reading reading, Scope around) {
        this.reading = reading;
        this.around = around;
    }

    /// The width of a column that does not say its own.
    static Column.Width width(YamlMapping column) {
        return column.has("bar") ? new Column.Width.Fixed(WIDTH) : new Column.Width.Auto();
    }

    /// The graphic of a column; empty when it has none, or a wrong one.
    ///
    /// @param value what the column is about
    Optional<CellGraphic> read(YamlMapping column, Expression value) {
        return column.get("bar")
                .filter(_ -> !isOff(column))
                .flatMap(node -> bar(node, column, value));
    }

    private static boolean isOff(YamlMapping column) {
        return column.text("bar").filter("false"::equals).isPresent();
    }

    private Optional<CellGraphic> bar(Node node, YamlMapping column, Expression value) {
        if (column.has("running")) {
            reading.report(node, "a bar shows a row's own number: leave out 'bar' or 'running'");
            return Optional.empty();
        }
        if (!value.type().isNumber()) {
            reading.report(
                    node, "a bar shows a number, but this is of type " + value.type().word());
            return Optional.empty();
        }
        YamlMapping mapping = YamlMapping.of(node);
        return Optional.of(
                new CellGraphic.Bar(
                        number(mapping, "min"),
                        number(mapping, "max"),
                        Words.constant(mapping, "color", StyleRule.Tone.class).orElse(null)));
    }

    private @Nullable Expression number(YamlMapping mapping, String key) {
        return mapping.scalar(key).flatMap(node -> number(node, key)).orElse(null);
    }

    private Optional<Expression> number(ScalarNode node, String key) {
        if (node.getValue().matches("-?[0-9]{1,18}")) {
            return Optional.of(
                    new Expression.Literal(Long.valueOf(node.getValue()), ValueType.INTEGER));
        }
        Optional<Expression> value = reading.value(node, around);
        if (value.isPresent() && !value.get().type().isNumber()) {
            reading.report(
                    node,
                    "'%s' needs a number, but this is of type %s"
                            .formatted(key, value.get().type().word()));
            return Optional.empty();
        }
        return value;
    }
}
