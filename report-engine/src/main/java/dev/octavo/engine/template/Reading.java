package dev.octavo.engine.template;

import dev.octavo.engine.expression.Expression;
import dev.octavo.engine.expression.ExpressionParser;
import dev.octavo.engine.expression.ExpressionParsing;
import dev.octavo.engine.expression.ExpressionProblem;
import dev.octavo.engine.expression.Scope;
import dev.octavo.engine.expression.TextTemplate;
import dev.octavo.engine.template.yaml.ScalarPosition;
import dev.octavo.engine.template.yaml.YamlMapping;
import dev.octavo.engine.template.yaml.YamlProblem;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One reading of one template: its text, and the problems found so far. Shared by the readers
/// of its parts.
final class Reading {
    private final ScalarPosition positions;
    private final Set<TemplateProblem> problems = new LinkedHashSet<>();

    Reading(String text) {
        this.positions = new ScalarPosition(text);
    }

    /// The problems found so far, in the order of lines.
    List<TemplateProblem> problems() {
        return problems.stream().sorted().toList();
    }

    void add(YamlProblem problem) {
        problems.add(new TemplateProblem(problem.line(), problem.column(), problem.message()));
    }

    /// A problem at the beginning of a node.
    void report(Node node, String message) {
        Mark mark = node.getStartMark().orElseThrow();
        add(new YamlProblem(mark.getLine() + 1, mark.getColumn() + 1, message));
    }

    /// The text with placeholders at a key; null when it is not there or wrong.
    @Nullable TextTemplate text(YamlMapping mapping, String key, Scope scope) {
        return mapping.scalar(key).flatMap(node -> text(node, scope)).orElse(null);
    }

    /// The text with placeholders of a scalar; empty when it is wrong.
    Optional<TextTemplate> text(ScalarNode node, Scope scope) {
        return accept(node, ExpressionParser.parseText(node.getValue(), scope));
    }

    /// The expression at a key; null when it is not there or wrong.
    @Nullable Expression value(YamlMapping mapping, String key, Scope scope) {
        return mapping.scalar(key).flatMap(node -> value(node, scope)).orElse(null);
    }

    /// The expression of a scalar; empty when it is wrong.
    Optional<Expression> value(ScalarNode node, Scope scope) {
        return node.getValue().startsWith("${")
                ? accept(node, ExpressionParser.parseValue(node.getValue(), scope))
                : Optional.empty();
    }

    /// The condition at a key; null when it is not there or wrong.
    @Nullable Expression condition(YamlMapping mapping, String key, Scope scope) {
        Expression condition = value(mapping, key, scope);
        if (condition != null && condition.type() != dev.octavo.engine.dataset.ValueType.BOOLEAN) {
            mapping.scalar(key)
                    .ifPresent(
                            node ->
                                    report(
                                            node,
                                            "'%s' needs a condition, but this is of type %s"
                                                    .formatted(key, condition.type().word())));
            return null;
        }
        return condition;
    }

    /// A value with the format of a scalar applied; empty when the format is wrong.
    Optional<Expression> format(ScalarNode node, Expression value, Scope scope) {
        return accept(node, ExpressionParser.parseFormat(node.getValue(), value, scope));
    }

    /// What an expression has become, after its problems were noted where they stand in the
    /// YAML.
    <T> Optional<T> accept(ScalarNode node, ExpressionParsing<T> parsing) {
        return switch (parsing) {
            case ExpressionParsing.Parsed<T>(T value) -> Optional.of(value);
            case ExpressionParsing.Rejected<T>(List<ExpressionProblem> found) -> {
                for (ExpressionProblem problem : new ArrayList<>(found)) {
                    add(positions.problem(node, problem.offset(), problem.message()));
                }
                yield Optional.empty();
            }
        };
    }
}
