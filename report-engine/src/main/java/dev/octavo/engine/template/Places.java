package dev.octavo.engine.template;

import dev.octavo.engine.expression.Written;
import dev.octavo.engine.template.yaml.ScalarPosition;
import dev.octavo.engine.template.yaml.YamlProblem;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

import java.util.IdentityHashMap;

/// Where the parts of a template stand in its files: for what is wrong with them that only data
/// can tell. Filled while the template is read, unchanged from then on.
public final class Places {
    private final IdentityHashMap<Written, Spot> spots = new IdentityHashMap<>();

    Places() {}

    /// A character of a file.
    ///
    /// @param file which of the template's own files; null for the template itself
    /// @param line from 1
    /// @param column from 1, in characters
    public record Place(@Nullable String file, int line, int column) {}

    /// What is needed to find a place. Finding it takes time, and hardly any is ever asked for.
    private sealed interface Spot {
        record Whole(@Nullable String file, int line, int column) implements Spot {}

        record Within(
                @Nullable String file, ScalarPosition positions, ScalarNode scalar, int offset)
                implements Spot {}
    }

    void add(Written part, @Nullable String file, Node node) {
        Mark mark = node.getStartMark().orElseThrow();
        spots.putIfAbsent(part, new Spot.Whole(file, mark.getLine() + 1, mark.getColumn() + 1));
    }

    void add(
            Written part,
            @Nullable String file,
            ScalarPosition positions,
            ScalarNode scalar,
            int offset) {
        spots.putIfAbsent(part, new Spot.Within(file, positions, scalar, offset));
    }

    /// Where a part stands; null when it is not written anywhere, as a default.
    public @Nullable Place of(Written part) {
        return switch (spots.get(part)) {
            case null -> null;
            case Spot.Whole(String file, int line, int column) -> new Place(file, line, column);
            case Spot.Within within -> {
                YamlProblem at = within.positions().problem(within.scalar(), within.offset(), "");
                yield new Place(within.file(), at.line(), at.column());
            }
        };
    }
}
