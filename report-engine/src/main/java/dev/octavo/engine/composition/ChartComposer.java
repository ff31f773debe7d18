package dev.octavo.engine.composition;

import dev.octavo.engine.chart.Chart;
import dev.octavo.engine.chart.ChartSlab;
import dev.octavo.engine.dataset.RowSource;
import dev.octavo.engine.expression.Environment;
import dev.octavo.engine.expression.TextTemplate;
import dev.octavo.engine.layout.Flow;
import dev.octavo.engine.layout.Tag;
import dev.octavo.engine.layout.Theme;
import dev.octavo.engine.template.ChartDefinition;
import dev.octavo.engine.template.ChartDefinition.Categories;
import dev.octavo.engine.template.ChartDefinition.Points;
import dev.octavo.engine.template.Length;
import dev.octavo.engine.text.Typesetter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.function.Consumer;

/// Prints a chart of a dataset's rows.
final class ChartComposer {
    private final ChartDefinition definition;
    private final int line;
    private final Environment environment;
    private final Words words;
    private final Consumer<String> warnings;

    /// @param line of the template on which the block begins
    /// @param warnings told what a reader may want to know
    ChartComposer(
            ChartDefinition definition,
            int line,
            Environment environment,
            Consumer<String> warnings) {
        this.definition = definition;
        this.line = line;
        this.environment = environment;
        this.words = new Words(environment.formats().locale());
        this.warnings = warnings;
    }

    /// What came of reading the rows.
    record Read(Chart chart, long rows) {}

    /// Prints the chart.
    ///
    /// @param tallest a page's height
    /// @return how many rows were read
    long print(
            RowSource dataset,
            Flow flow,
            float tallest,
            Theme theme,
            Typesetter typesetter,
            Tag root)
            throws IOException {
        Read read =
                switch (definition.plotted()) {
                    case Categories categories ->
                            new CategoryCharts(
                                            definition,
                                            categories,
                                            environment,
                                            words,
                                            line,
                                            warnings)
                                    .read(dataset);
                    case Points points ->
                            new PointCharts(definition, points, environment, words, line, warnings)
                                    .read(dataset);
                };
        Length height = definition.height();
        float wanted = height == null ? 0 : (float) height.points();
        if (wanted > tallest) {
            warnings.accept(
                    "the chart in line " + line + " is higher than the page and was made lower");
        }
        ChartSlab.Frame frame =
                new ChartSlab.Frame(
                        text(definition.title(), environment),
                        definition.alt().render(environment),
                        wanted,
                        tallest);
        String shortened = "a name in the chart in line " + line + " is too long and was shortened";
        Runnable onShortened = () -> warnings.accept(shortened);
        Chart chart = read.chart();
        flow.add(
                new ChartSlab(chart, frame, root, flow.width(), theme, typesetter, onShortened),
                theme.text().size(),
                false);
        return read.rows();
    }

    static String text(@Nullable TextTemplate text, Environment environment) {
        return text == null ? "" : text.render(environment);
    }

    /// What stands in the place of a chart with nothing to show.
    static Chart nothing(ChartDefinition definition, Environment environment, Words words) {
        String text = text(definition.empty(), environment);
        return new Chart.Nothing(text.isEmpty() ? words.noData() : text);
    }
}
