package dev.octavo.engine.template;

import dev.octavo.engine.expression.Expression;
import dev.octavo.engine.expression.Scope;
import dev.octavo.engine.expression.TextTemplate;
import dev.octavo.engine.template.yaml.YamlMapping;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// Reads charts.
final class ChartReader {
    private static final TextTemplate NOTHING = TextTemplate.of("");

    private final Reading reading;
    private final Datasets datasets;

    ChartReader(Reading reading, Datasets datasets) {
        this.reading = reading;
        this.datasets = datasets;
    }

    /// The chart; empty after a problem that leaves nothing to show.
    Optional<Block> read(YamlMapping mapping, Scope scope, @Nullable Expression when, int line) {
        Optional<ChartDefinition.Type> type =
                Words.constant(mapping, "type", ChartDefinition.Type.class);
        Optional<DatasetDefinition> dataset = mapping.scalar("dataset").flatMap(datasets::named);
        @Nullable TextTemplate alt = reading.text(mapping, "alt", scope);
        if (type.isEmpty() || dataset.isEmpty()) {
            return Optional.empty();
        }
        checkAlternative(mapping, alt);
        ChartKeys.check(reading, mapping, type.get());
        PlotReader rows = new PlotReader(reading, datasets, dataset.get(), mapping, scope);
        Optional<? extends ChartDefinition.Plotted> plotted =
                type.get() == ChartDefinition.Type.SCATTER
                        ? rows.points()
                        : rows.categories(type.get());
        return plotted.map(
                found ->
                        new Block.Chart(
                                new ChartDefinition(
                                        type.get(),
                                        dataset.get().name(),
                                        alt == null ? NOTHING : alt,
                                        reading.text(mapping, "title", scope),
                                        reading.text(mapping, "empty", scope),
                                        mapping.text("height")
                                                .flatMap(PageReader::length)
                                                .orElse(null),
                                        rows.format(found),
                                        found),
                                when,
                                line));
    }

    private void checkAlternative(YamlMapping mapping, @Nullable TextTemplate alt) {
        if (alt != null && "".equals(alt.fixedText())) {
            mapping.get("alt")
                    .ifPresent(
                            node ->
                                    reading.report(
                                            node,
                                            "'alt' must say what the chart shows, for those who do"
                                                    + " not see it"));
        }
    }
}
