package dev.octavo.engine.template.yaml;

import dev.octavo.engine.spelling.Suggestion;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Checks nodes against a [Shape] and reports everything that differs.
public final class ShapeChecker {
    private static final int MAX_NODES = 100_000;

    private final Consumer<YamlProblem> problems;
    private int nodes;

    /// @param problems receives what is wrong
    public ShapeChecker(Consumer<YamlProblem> problems) {
        this.problems = problems;
    }

    /// Checks a node and all that is below it.
    public void check(Node node, Shape shape) {
        check(node, shape, 0);
    }

    private void check(Node node, Shape shape, int depth) {
        // Aliases can make few characters expand to many nodes, or to a node within itself.
        if (++nodes > MAX_NODES || depth > YamlText.MAX_DEPTH) {
            if (nodes <= MAX_NODES + 1) {
                nodes = MAX_NODES + 1;
                report(node, "the aliases in this template expand to too much");
            }
            return;
        }
        switch (shape) {
            case Shape.Reference reference -> check(node, reference.target().get(), depth);
            case Shape.Either either -> either(node, either, depth);
            case Shape.Mapping mapping -> {
                if (node instanceof MappingNode map) {
                    mapping(map, mapping, depth);
                } else {
                    wrongKind(node, shape);
                }
            }
            case Shape.Tagged tagged -> {
                if (node instanceof MappingNode map) {
                    tagged(map, tagged, depth);
                } else {
                    wrongKind(node, shape);
                }
            }
            case Shape.Dictionary dictionary -> {
                if (node instanceof MappingNode map) {
                    entries(map)
                            .forEach(
                                    (name, entry) -> {
                                        scalar(entry.key(), dictionary.names());
                                        check(entry.value(), dictionary.values(), depth + 1);
                                    });
                } else {
                    wrongKind(node, shape);
                }
            }
            case Shape.Sequence sequence -> {
                if (node instanceof SequenceNode list) {
                    list.getValue()
                            .forEach(element -> check(element, sequence.element(), depth + 1));
                    if (list.getValue().size() < sequence.atLeast()) {
                        report(
                                node,
                                "expected at least %d element%s"
                                        .formatted(
                                                sequence.atLeast(),
                                                sequence.atLeast() == 1 ? "" : "s"));
                    }
                } else {
                    wrongKind(node, shape);
                }
            }
            case Shape.Scalar expected -> {
                if (node instanceof ScalarNode scalar) {
                    scalar(scalar, expected);
                } else {
                    wrongKind(node, shape);
                }
            }
        }
    }

    private void either(Node node, Shape.Either either, int depth) {
        Optional<Shape> fitting =
                either.alternatives().stream()
                        .map(ShapeChecker::resolve)
                        .filter(
                                alternative ->
                                        switch (node) {
                                            case MappingNode _ -> isMapping(alternative);
                                            case SequenceNode _ ->
                                                    alternative instanceof Shape.Sequence;
                                            case ScalarNode scalar ->
                                                    alternative instanceof Shape.Scalar wanted
                                                            && Scalars.match(scalar, wanted);
                                            default -> false;
                                        })
                        .findFirst();
        fitting.ifPresentOrElse(shape -> check(node, shape, depth), () -> wrongKind(node, either));
    }

    private void mapping(MappingNode node, Shape.Mapping shape, int depth) {
        Map<String, Entry> entries = entries(node);
        entries.forEach((name, entry) -> known(name, entry, shape.keys(), depth));
        shape.keys()
                .forEach(
                        (name, key) -> {
                            if (key.required() && !entries.containsKey(name)) {
                                report(node, "'" + name + "' is missing in " + shape.expected());
                            }
                        });
    }

    private void tagged(MappingNode node, Shape.Tagged shape, int depth) {
        Map<String, Entry> entries = entries(node);
        Map<String, Shape.Key> all = new LinkedHashMap<>(shape.kinds());
        all.putAll(shape.common());
        entries.forEach((name, entry) -> known(name, entry, all, depth));
        List<String> kinds =
                entries.keySet().stream().filter(name -> shape.kinds().containsKey(name)).toList();
        boolean misspelt = entries.keySet().stream().anyMatch(name -> !all.containsKey(name));
        if (kinds.isEmpty() && !misspelt) {
            report(node, "expected %s: %s".formatted(shape.expected(), list(shape.kinds())));
        } else if (kinds.size() > 1) {
            report(
                    entries.get(kinds.get(1)).key(),
                    "expected one of '%s' and '%s', not both%s"
                            .formatted(
                                    kinds.get(0),
                                    kinds.get(1),
                                    shape.listed() ? ": begin a new list element with '- '" : ""));
        }
    }

    private void known(String name, Entry entry, Map<String, Shape.Key> keys, int depth) {
        Shape.Key key = keys.get(name);
        if (key != null) {
            check(entry.value(), key.shape(), depth + 1);
            return;
        }
        String clause = Suggestion.clause(name, keys.keySet());
        String expected = clause.isEmpty() ? "; expected one of " + list(keys) : clause;
        report(entry.key(), "unknown key '" + name + "'" + expected);
    }

    private Map<String, Entry> entries(MappingNode node) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                report(
                        tuple.getKeyNode(),
                        "expected a name, but this is " + found(tuple.getKeyNode()));
            } else if (entries.containsKey(key.getValue())) {
                report(key, "'" + key.getValue() + "' is here for the second time");
            } else {
                entries.put(key.getValue(), new Entry(key, tuple.getValueNode()));
            }
        }
        return entries;
    }

    private void scalar(ScalarNode node, Shape.Scalar shape) {
        if (!Scalars.match(node, shape)) {
            wrongKind(node, shape);
        }
    }

    private void wrongKind(Node node, Shape shape) {
        String suggestion =
                node instanceof ScalarNode scalar
                        ? Suggestion.clause(scalar.getValue(), words(shape))
                        : "";
        report(node, "expected " + shape.expected() + ", but found " + found(node) + suggestion);
    }

    private static List<String> words(Shape shape) {
        return switch (shape) {
            case Shape.Words words -> words.words();
            case Shape.Either either ->
                    either.alternatives().stream()
                            .flatMap(alternative -> words(alternative).stream())
                            .toList();
            default -> List.of();
        };
    }

    private static String found(Node node) {
        return switch (node) {
            case MappingNode _ -> "a mapping";
            case SequenceNode _ -> "a list";
            case ScalarNode scalar -> Scalars.found(scalar);
            default -> "something else";
        };
    }

    private static boolean isMapping(Shape shape) {
        return shape instanceof Shape.Mapping
                || shape instanceof Shape.Dictionary
                || shape instanceof Shape.Tagged;
    }

    private static Shape resolve(Shape shape) {
        return shape instanceof Shape.Reference reference
                ? resolve(reference.target().get())
                : shape;
    }

    private static String list(Map<String, ?> names) {
        return String.join(", ", new HashMap<>(names).keySet().stream().sorted().toList());
    }

    private void report(Node node, String message) {
        Mark mark = node.getStartMark().orElseThrow();
        problems.accept(new YamlProblem(mark.getLine() + 1, mark.getColumn() + 1, message));
    }

    private record Entry(ScalarNode key, Node value) {}
}
