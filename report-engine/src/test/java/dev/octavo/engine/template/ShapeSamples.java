package dev.octavo.engine.template;

import dev.octavo.engine.template.yaml.Shape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Makes up documents that have a [Shape], or almost: as maps, lists and scalars, the way JSON
/// has them.
final class ShapeSamples {
    private static final int DEEPEST = 12;
    private static final List<String> TEXTS =
            List.of("a", "18mm", "0", ";", "images/logo.png", "#1C2430", "de-AT", "${count()}");
    private static final List<Object> MISTAKES =
            List.of(
                    "x",
                    "${1}",
                    "",
                    7,
                    -1,
                    0,
                    1.5,
                    true,
                    "true",
                    List.of(),
                    List.of("x"),
                    Map.of(),
                    Map.of("x", "y"));

    private final Random random;
    private final double mistakes;

    /// @param mistakes how likely each value is a wrong one, from 0 to 1
    ShapeSamples(Random random, double mistakes) {
        this.random = random;
        this.mistakes = mistakes;
    }

    Object sample(Shape shape) {
        return sample(shape, 0);
    }

    private Object sample(Shape shape, int depth) {
        if (random.nextDouble() < mistakes) {
            return oneOf(MISTAKES);
        }
        return switch (shape) {
            case Shape.Mapping(_, Map<String, Shape.Key> keys) -> object(keys, depth);
            case Shape.Tagged tagged -> {
                Map<String, Object> object = object(tagged.common(), depth);
                for (int kinds = random.nextDouble() < mistakes ? 2 : 1; kinds > 0; kinds--) {
                    String kind = oneOf(List.copyOf(tagged.kinds().keySet()));
                    object.put(kind, sample(tagged.kinds().get(kind).shape(), depth + 1));
                }
                yield object;
            }
            case Shape.Dictionary(Shape.Matching names, Shape values) -> {
                Map<String, Object> object = new LinkedHashMap<>();
                for (int entries = random.nextInt(3); entries > 0; entries--) {
                    object.put((String) text(names), sample(values, depth + 1));
                }
                yield object;
            }
            case Shape.Sequence(Shape element, int atLeast) -> {
                List<Object> list = new ArrayList<>();
                int size = atLeast + (depth > DEEPEST ? 0 : random.nextInt(3));
                for (int i = 0; i < size; i++) {
                    list.add(sample(element, depth + 1));
                }
                yield list;
            }
            case Shape.Either(List<Shape> alternatives) -> sample(oneOf(alternatives), depth);
            case Shape.Reference reference -> sample(reference.target().get(), depth);
            case Shape.Text _, Shape.Placeholders _, Shape.Value _ ->
                    oneOf(List.of("text", "", 5, 1.25, true));
            case Shape.Expression _ -> "${count()}";
            case Shape.Matching matching -> text(matching);
            case Shape.Words(List<String> words) -> oneOf(words);
            case Shape.Whole(long least, long most) ->
                    oneOf(List.of(least, most == Long.MAX_VALUE ? least + 1_000 : most));
            case Shape.Positive _ -> oneOf(List.of(0.25, 3));
            case Shape.Flag _ -> random.nextBoolean();
            case Shape.Nothing _ -> null;
        };
    }

    private Map<String, Object> object(Map<String, Shape.Key> keys, int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        keys.forEach(
                (name, key) -> {
                    boolean wanted = key.required() || (depth < DEEPEST && random.nextBoolean());
                    if (wanted && random.nextDouble() >= mistakes) {
                        object.put(name, sample(key.shape(), depth + 1));
                    }
                });
        if (random.nextDouble() < mistakes) {
            object.put("unknown", "x");
        }
        return object;
    }

    private Object text(Shape.Matching matching) {
        return TEXTS.stream()
                .filter(text -> matching.pattern().matcher(text).matches())
                .findFirst()
                .orElse("a");
    }

    private <T> T oneOf(List<? extends T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
