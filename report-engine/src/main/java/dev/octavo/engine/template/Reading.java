package dev.octavo.engine.template;

import dev.octavo.engine.expression.Expression;
import dev.octavo.engine.expression.ExpressionParser;
import dev.octavo.engine.expression.ExpressionParsing;
import dev.octavo.engine.expression.ExpressionProblem;
import dev.octavo.engine.expression.Scope;
import dev.octavo.engine.expression.TextTemplate;
import dev.octavo.engine.expression.Written;
import dev.octavo.engine.font.FontFile;
import dev.octavo.engine.picture.Picture;
import dev.octavo.engine.template.yaml.ScalarPosition;
import dev.octavo.engine.template.yaml.Shape;
import dev.octavo.engine.template.yaml.ShapeChecker;
import dev.octavo.engine.template.yaml.YamlMapping;
import dev.octavo.engine.template.yaml.YamlProblem;
import dev.octavo.engine.template.yaml.YamlText;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;

/// One reading of one template: its text, the files it brings along, and the problems found so
/// far. Shared by the readers of its parts.
final class Reading {
    /// How deep fragments may include others.
    private static final int MAX_DEPTH = 8;

    private final ScalarPosition positions;
    private final OwnFiles files;
    private final Set<TemplateProblem> problems;
    private final Places places;
    private final List<String> path;

    /// The reading of a template.
    Reading(String text, TemplateFiles files) {
        this(text, new OwnFiles(files), new LinkedHashSet<>(), new Places(), List.of());
    }

    /// @param path the files that are being read, each named by the one before it
    private Reading(
            String text,
            OwnFiles files,
            Set<TemplateProblem> problems,
            Places places,
            List<String> path) {
        this.positions = new ScalarPosition(text);
        this.files = files;
        this.problems = problems;
        this.places = places;
        this.path = path;
    }

    /// The picture in one of the template's own files; empty after a problem was noted.
    Optional<Picture> picture(ScalarNode name) {
        Consumer<String> refused = reason -> reportFile(name, reason);
        return file(name).flatMap(bytes -> files.picture(name.getValue(), bytes, refused));
    }

    /// The font in one of the template's own files; empty after a problem was noted.
    Optional<FontFile> font(ScalarNode name) {
        Consumer<String> refused = reason -> reportFile(name, reason);
        return file(name).flatMap(bytes -> files.font(name.getValue(), bytes, refused));
    }

    private void reportFile(ScalarNode name, String reason) {
        report(name, "'" + name.getValue() + "': " + reason);
    }

    /// The bytes of one of the template's own files, by the name in a scalar; empty after a
    /// problem was noted. They are shared and must not be changed.
    Optional<byte[]> file(ScalarNode name) {
        if (!TemplateFiles.NAME.matcher(name.getValue()).matches()) {
            // The shape says so already.
            return Optional.empty();
        }
        return switch (files.read(name.getValue())) {
            case TemplateFiles.Found found -> Optional.of(found.bytes());
            case TemplateFiles.Unavailable(String reason) -> {
                report(name, "'" + name.getValue() + "': " + reason);
                yield Optional.empty();
            }
        };
    }

    /// One of the template's own files that is YAML, and has a shape.
    ///
    /// @param reading for what stands in the file
    record Part(Reading reading, Node root) {}

    /// Reads one of the template's own files as a part of the template, by the name in a
    /// scalar; empty after a problem was noted.
    Optional<Part> part(ScalarNode name, Shape shape) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name.getValue());
        if (path.contains(name.getValue())) {
            report(name, "a file cannot be part of itself: " + String.join(" > ", longer));
            return Optional.empty();
        }
        if (longer.size() > MAX_DEPTH) {
            report(name, "files are parts of others deeper than " + MAX_DEPTH);
            return Optional.empty();
        }
        return file(name)
                .flatMap(bytes -> text(name, bytes))
                .flatMap(
                        text -> {
                            Reading inside = new Reading(text, files, problems, places, longer);
                            return YamlText.compose(text, inside::add)
                                    .map(
                                            root -> {
                                                new ShapeChecker(inside::add).check(root, shape);
                                                return new Part(inside, root);
                                            });
                        });
    }

    private Optional<String> text(ScalarNode name, byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            report(name, "'" + name.getValue() + "': expected text in UTF-8");
            return Optional.empty();
        }
        String tooMuch = files.include(text.length());
        if (tooMuch != null) {
            report(name, tooMuch);
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /// The problems found so far, in the order of lines.
    List<TemplateProblem> problems() {
        return problems.stream().sorted().toList();
    }

    void add(YamlProblem problem) {
        problems.add(
                new TemplateProblem(
                        fileName(), problem.line(), problem.column(), problem.message()));
    }

    private @Nullable String fileName() {
        return path.isEmpty() ? null : path.getLast();
    }

    /// Where the parts of the template stand that were read so far.
    Places places() {
        return places;
    }

    /// A part of the template that begins with a node.
    <T extends Written> T placed(T part, Node node) {
        places.add(part, fileName(), node);
        return part;
    }

    private ObjIntConsumer<Expression> within(ScalarNode node) {
        return (part, offset) -> places.add(part, fileName(), positions, node, offset);
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
        return accepted(node, ExpressionParser.parseText(node.getValue(), scope, within(node)));
    }

    /// The expression at a key; null when it is not there or wrong.
    @Nullable Expression value(YamlMapping mapping, String key, Scope scope) {
        return mapping.scalar(key).flatMap(node -> value(node, scope)).orElse(null);
    }

    /// The expression of a scalar; empty when it is wrong.
    Optional<Expression> value(ScalarNode node, Scope scope) {
        return node.getValue().startsWith("${")
                ? accepted(node, ExpressionParser.parseValue(node.getValue(), scope, within(node)))
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
        return accepted(
                node, ExpressionParser.parseFormat(node.getValue(), value, scope, within(node)));
    }

    private <T extends Written> Optional<T> accepted(
            ScalarNode node, ExpressionParsing<T> parsing) {
        return accept(node, parsing).map(part -> placed(part, node));
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
