package dev.octavo.engine.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.layout.DrawOp;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Comparator;
import java.util.List;

class ValueAxisTest {
    @ParameterizedTest
    @ValueSource(ints = {40, 60, 90, 140, 300})
    void ticksThatGoAcrossDoNotTouchInNarrowCharts(int width) {
        Chart chart =
                new Chart.Bars(
                        new Chart.Categories(List.of("A", "B"), true),
                        List.of(new Series("Sums", new double[] {3e9, -1e9})),
                        false,
                        Chart.Direction.ACROSS,
                        Chart.Labels.NONE,
                        Drawings.TEXTS);

        List<DrawOp.Text> ticks =
                Drawings.draw(chart, new Box(40, 60, width, 120)).stream()
                        .filter(DrawOp.Text.class::isInstance)
                        .map(DrawOp.Text.class::cast)
                        .filter(text -> text.fragment().text().endsWith("0.0"))
                        .sorted(Comparator.comparingDouble(DrawOp.Text::x))
                        .toList();

        assertThat(ticks).isNotEmpty();
        for (int i = 1; i < ticks.size(); i++) {
            DrawOp.Text before = ticks.get(i - 1);
            assertThat(ticks.get(i).x() - before.x() - before.fragment().width())
                    .as("between %s and %s", before, ticks.get(i))
                    .isGreaterThan(1);
        }
    }
}
