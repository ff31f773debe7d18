package dev.octavo.engine.template;

import dev.octavo.engine.template.yaml.YamlMapping;

import java.util.Set;

/// Which keys mean something to which type of chart.
final class ChartKeys {
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

    private ChartKeys() {}

    /// Reports keys that mean nothing to this type of chart.
    static void check(Reading reading, YamlMapping mapping, ChartDefinition.Type type) {
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
}
