package dev.octavo.engine.template;

import dev.octavo.engine.expression.AggregateFunction;
import dev.octavo.engine.expression.Aggregates;
import dev.octavo.engine.expression.Expression;
import dev.octavo.engine.expression.ExpressionParser;
import dev.octavo.engine.expression.Scope;
import dev.octavo.engine.spelling.Suggestion;
import dev.octavo.engine.template.yaml.YamlMapping;

import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the running totals of one table.
final class RunningReader {
    private final Reading reading;
    private final String dataset;
    private final List<String> keys;
    private final List<RunningTotal> found = new ArrayList<>();

    /// @param keys the fields that the table's groups are formed by, from the outermost
    RunningReader(Reading reading, String dataset, List<String> keys) {
        this.reading = reading;
        this.dataset = dataset;
        this.keys = keys;
    }

    /// Those read so far, at their slots.
    List<RunningTotal> found() {
        return found;
    }

    /// What a cell prints in place of a value; empty when it is wrong.
    Optional<Expression> read(Node node, Expression value, Scope rows) {
        YamlMapping mapping = YamlMapping.of(node);
        Optional<ScalarNode> word =
                node instanceof ScalarNode scalar
                        ? Optional.of(scalar)
                        : mapping.scalar("aggregate");
        if (word.isEmpty() || !TemplateShape.aggregateWords().contains(word.get().getValue())) {
            return Optional.empty();
        }
        AggregateFunction function = Words.constant(AggregateFunction.class, word.get().getValue());
        // Totals may refer to each other's slots only through this list.
        Scope group = rows.inGroup(dataset, Set.of(), new Aggregates());
        Optional<Expression> parsed =
                reading.accept(word.get(), ExpressionParser.parseAggregate(function, value, group));
        int level = mapping.scalar("restart").map(this::level).orElse(-1);
        return parsed.map(expression -> slotted((Expression.AggregateValue) expression, level));
    }

    private Expression slotted(Expression.AggregateValue value, int level) {
        RunningTotal total = new RunningTotal(value.aggregate(), level);
        int slot = found.indexOf(total);
        if (slot < 0) {
            slot = found.size();
            found.add(total);
        }
        return new Expression.AggregateValue(total.aggregate(), slot);
    }

    private int level(ScalarNode field) {
        int level = keys.indexOf(field.getValue());
        if (level < 0) {
            String clause = Suggestion.clause(field.getValue(), keys);
            reading.report(
                    field,
                    "the table is not grouped by '%s'%s".formatted(field.getValue(), clause));
        }
        return level;
    }
}
