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
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One reading of one template: its text, the files it brings along, and the problems found so
/// far. Shared by the readers of its parts.
final class Reading {
    /// The most that all files of a template hold together, in bytes.
    static final int MAX_FILE_BYTES = 32 << 20;

    private final ScalarPosition positions;
    private final TemplateFiles files;
    private final @Nullable String file;
    private final Set<TemplateProblem> problems;
    private final Map<String, byte[]> known;

    /// The reading of a template.
    Reading(String text, TemplateFiles files) {
        this(text, files, null, new LinkedHashSet<>(), new HashMap<>());
    }

    private Reading(
            String text,
            TemplateFiles files,
            @Nullable String file,
            Set<TemplateProblem> problems,
            Map<String, byte[]> known) {
        this.positions = new ScalarPosition(text);
        this.files = files;
        this.file = file;
        this.problems = problems;
        this.known = known;
    }

    /// The reading of one of the template's own files, as part of this one.
    Reading of(String fileName, String text) {
        return new Reading(text, files, fileName, problems, known);
    }

    /// The bytes of one of the template's own files, by the name in a scalar; empty after a
    /// problem was noted. They are shared and must not be changed.
    Optional<byte[]> file(ScalarNode name) {
        byte[] bytes = known.get(name.getValue());
        if (bytes != null) {
            return Optional.of(bytes);
        }
        if (!TemplateFiles.NAME.matcher(name.getValue()).matches()) {
            // The shape says so already.
            return Optional.empty();
        }
        return switch (files.read(name.getValue())) {
            case TemplateFiles.Found found -> take(name, found.bytes());
            case TemplateFiles.Unavailable(String reason) -> {
                report(name, "'" + name.getValue() + "': " + reason);
                yield Optional.empty();
            }
        };
    }

    private Optional<byte[]> take(ScalarNode name, byte[] found) {
        long total = found.length + known.values().stream().mapToLong(one -> one.length).sum();
        if (total > MAX_FILE_BYTES) {
            report(
                    name,
                    "the template's files have more than %d bytes together"
                            .formatted(MAX_FILE_BYTES));
            return Optional.empty();
        }
        known.put(name.getValue(), found);
        return Optional.of(found);
    }

    /// The problems found so far, in the order of lines.
    List<TemplateProblem> problems() {
        return problems.stream().sorted().toList();
    }

    void add(YamlProblem problem) {
        problems.add(
                new TemplateProblem(file, problem.line(), problem.column(), problem.message()));
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
