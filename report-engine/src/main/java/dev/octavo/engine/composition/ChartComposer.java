package dev.octavo.engine.composition;

import dev.octavo.engine.chart.Chart;
import dev.octavo.engine.chart.ChartSlab;
import dev.octavo.engine.dataset.RowSource;
import dev.octavo.engine.layout.Flow;
import dev.octavo.engine.layout.Keep;
import dev.octavo.engine.layout.Tag;
import dev.octavo.engine.layout.Theme;
import dev.octavo.engine.template.ChartDefinition;
import dev.octavo.engine.template.ChartDefinition.Categories;
import dev.octavo.engine.template.ChartDefinition.Points;
import dev.octavo.engine.template.Length;
import dev.octavo.engine.text.Typesetter;

import java.io.IOException;

/// Prints a chart of a dataset's rows.
final class ChartComposer {
    private final ChartBlock block;

    ChartComposer(ChartBlock block) {
        this.block = block;
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
        ChartDefinition definition = block.definition();
        Read read =
                switch (definition.plotted()) {
                    case Categories categories ->
                            new CategoryCharts(block, categories).read(dataset);
                    case Points points -> new PointCharts(block, points).read(dataset);
                };
        Length height = definition.height();
        float wanted = height == null ? 0 : (float) height.points();
        if (wanted > tallest) {
            block.warnings()
                    .accept(
                            "the chart in line "
                                    + block.line()
                                    + " is higher than the page and was made lower");
        }
        ChartSlab.Frame frame =
                new ChartSlab.Frame(
                        block.text(definition.title()),
                        definition.alt().render(block.environment()),
                        wanted,
                        tallest);
        String shortened =
                "a name in the chart in line " + block.line() + " is too long and was shortened";
        Runnable onShortened = () -> block.warnings().accept(shortened);
        Chart chart = read.chart();
        flow.add(
                new ChartSlab(chart, frame, root, flow.width(), theme, typesetter, onShortened),
                theme.spacing().block(),
                Keep.FREE);
        return read.rows();
    }
}
