package dev.octavo.engine.template.yaml;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Composes YAML text to nodes with positions, within bounds that a stranger's text cannot
/// break.
public final class YamlText {
    /// The longest template, in characters.
    public static final int MAX_LENGTH = 1_000_000;

    /// How deep lists and mappings may be nested.
    public static final int MAX_DEPTH = 60;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder()
                    .setCodePointLimit(MAX_LENGTH)
                    .setLabel("template")
                    .setAllowDuplicateKeys(true)
                    .setAllowNonScalarKeys(true)
                    .build();

    private YamlText() {}

    /// The root of the text; empty after a problem was noted.
    public static Optional<Node> compose(String text, Consumer<YamlProblem> problems) {
        if (text.length() > MAX_LENGTH) {
            problems.accept(
                    new YamlProblem(
                            1, 1, "the template is longer than " + MAX_LENGTH + " characters"));
            return Optional.empty();
        }
        try {
            if (!isComposable(text, problems)) {
                return Optional.empty();
            }
            Optional<Node> root = new Compose(SETTINGS).composeString(text);
            if (root.isEmpty()) {
                problems.accept(
                        new YamlProblem(1, 1, "expected a template, but the text is empty"));
            }
            return root;
        } catch (MarkedYamlEngineException malformed) {
            problems.accept(problem(malformed));
        } catch (YamlEngineException malformed) {
            problems.accept(new YamlProblem(1, 1, "not YAML: " + malformed.getMessage()));
        }
        return Optional.empty();
    }

    /// Composing recurses, reading events does not: a text that is nested too deep is found here.
    private static boolean isComposable(String text, Consumer<YamlProblem> problems) {
        int depth = 0;
        Optional<Mark> place = Optional.empty();
        Iterator<Event> events = new Parse(SETTINGS).parseString(text).iterator();
        while (true) {
            Event event;
            try {
                if (!events.hasNext()) {
                    return true;
                }
                event = events.next();
            } catch (IllegalArgumentException malformed) {
                // The library's answer to an escaped character that is cut short.
                problems.accept(problem(place, "a character is escaped in a wrong way"));
                return false;
            }
            place = event.getEndMark();
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                default -> {}
            }
            if (depth > MAX_DEPTH) {
                Mark mark = event.getStartMark().orElseThrow();
                problems.accept(
                        new YamlProblem(
                                mark.getLine() + 1,
                                mark.getColumn() + 1,
                                "lists and mappings are nested deeper than " + MAX_DEPTH));
                return false;
            }
        }
    }

    private static YamlProblem problem(MarkedYamlEngineException malformed) {
        Optional<Mark> mark = malformed.getProblemMark().or(malformed::getContextMark);
        String detail =
                List.of(
                                Optional.ofNullable(malformed.getContext()),
                                Optional.ofNullable(malformed.getProblem()))
                        .stream()
                        .flatMap(Optional::stream)
                        .reduce((context, problem) -> context + ", " + problem)
                        .orElse("it cannot be read");
        return problem(mark, detail);
    }

    private static YamlProblem problem(Optional<Mark> place, String detail) {
        return new YamlProblem(
                place.map(Mark::getLine).orElse(0) + 1,
                place.map(Mark::getColumn).orElse(0) + 1,
                "not YAML: " + detail);
    }
}
