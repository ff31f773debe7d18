package dev.octavo.engine.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.layout.DrawOp;
import dev.octavo.engine.text.Color;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// Areas that stand on each other have a gap where none of them has a value, and only there.
class StackedAreasPropertyTest {
    /// What series have at a category, as bits.
    static final int SERIES = 3;

    @Property(seed = "1", tries = 300)
    void areasEndWhereAllValuesAreMissing(
            @ForAll @Size(min = 1, max = 12)
                    List<@IntRange(max = (1 << SERIES) - 1) Integer> present) {
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < SERIES; i++) {
            int bit = 1 << i;
            double[] values =
                    present.stream()
                            .mapToDouble(bits -> (bits & bit) == 0 ? Double.NaN : 1 + bit)
                            .toArray();
            series.add(new Series("Series " + i, values));
        }
        Chart.Categories categories =
                new Chart.Categories(Collections.nCopies(present.size(), "n"), false);
        Chart chart =
                new Chart.Lines(new Positions.Named(categories), series, true, Drawings.TEXTS);

        List<DrawOp> drawn = Drawings.draw(chart, Drawings.BOX);

        for (int i = 0; i < SERIES; i++) {
            assertThat(areas(drawn, Drawings.LOOKS.palette().color(i))).isEqualTo(runs(present));
        }
    }

    private static long areas(List<DrawOp> drawn, Color color) {
        return drawn.stream()
                .filter(op -> op instanceof DrawOp.Shape shape && color.equals(shape.fill()))
                .count();
    }

    /// How many times values begin.
    private static long runs(List<Integer> present) {
        return IntStream.range(0, present.size())
                .filter(i -> present.get(i) != 0 && (i == 0 || present.get(i - 1) == 0))
                .count();
    }
}
