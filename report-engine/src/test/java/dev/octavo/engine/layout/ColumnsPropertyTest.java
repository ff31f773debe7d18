package dev.octavo.engine.layout;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Columns of any height, on pages: no strip is lost, doubled or out of order, nothing stands
/// outside its column and its page, and what is repeated stands above what it heads.
class ColumnsPropertyTest {
    private static final PageFrame FRAME = new PageFrame(300, 320, 60, 60, 50, 50);

    /// A strip that notes where it is drawn, and that can be divided after every point.
    private record Noted(int column, int number, float from, float height, Drawn drawn)
            implements Slab {
        @Override
        public void draw(Canvas canvas, float x, float y) {
            drawn.add(this, x, y);
        }

        @Override
        public boolean isFigure() {
            return number % 3 == 0;
        }

        @Override
        public Parts split(float available) {
            float part = (float) Math.floor(available);
            return part < 1 || part >= height
                    ? null
                    : new Parts(
                            new Noted(column, number, from, part, drawn),
                            new Noted(column, number, from + part, height - part, drawn));
        }
    }

    /// What was drawn, by column.
    private static final class Drawn {
        private final Map<Integer, List<Noted>> strips = new HashMap<>();

        private void add(Noted strip, float x, float y) {
            strips.computeIfAbsent(strip.column(), _ -> new ArrayList<>()).add(strip);
            assertThat(y).isGreaterThanOrEqualTo(FRAME.top() - 0.1f);
            assertThat(y + strip.height())
                    .isLessThanOrEqualTo(FRAME.height() - FRAME.bottom() + 0.1f);
            assertThat(x).isEqualTo(FRAME.start() + strip.column() * 70);
        }
    }

    @Property(seed = "1", tries = 500)
    void everyStripIsDrawnOnceAndInOrder(
            @ForAll @Size(min = 1, max = 3)
                    List<@Size(max = 30) List<@FloatRange(min = 1, max = 500) Float>> heights,
            @ForAll @IntRange(min = 1, max = 5) int chain,
            @ForAll @FloatRange(max = 150) float above)
            throws IOException {
        RecordedPages pages = new RecordedPages();
        PageFlow flow = new PageFlow(FRAME, (_, _) -> null, pages);
        Drawn drawn = new Drawn();
        flow.add(new Noted(0, -1, 0, Math.max(1, above), drawn), 0, Keep.FREE);
        ColumnsLayout columns =
                new ColumnsLayout(
                        flow,
                        7,
                        Tag.document(),
                        Collections.nCopies(heights.size(), new ColumnsLayout.Width.Fixed(60)),
                        10);
        for (int column = 0; column < heights.size(); column++) {
            List<Float> strips = heights.get(column);
            for (int i = 0; i < strips.size(); i++) {
                Keep bound = i % 2 == 0 ? Keep.WITH_NEXT : Keep.WITH_FIGURE;
                Keep keep = i % chain == 0 || i + 1 == strips.size() ? Keep.FREE : bound;
                columns.column(column)
                        .add(new Noted(column, i, 0, strips.get(i), drawn), i % 9, keep);
            }
        }
        columns.finish();
        flow.finish();

        for (int column = 0; column < heights.size(); column++) {
            List<Noted> strips = drawn.strips.getOrDefault(column, List.of());
            int number = 0;
            float reached = 0;
            for (Noted strip : strips) {
                if (strip.number() < 0) {
                    continue;
                }
                assertThat(strip.number()).isEqualTo(number);
                assertThat(strip.from()).isEqualTo(reached);
                reached += strip.height();
                if (Math.abs(reached - heights.get(column).get(number)) < 0.01f) {
                    number++;
                    reached = 0;
                }
            }
            assertThat(number).isEqualTo(heights.get(column).size());
        }
    }
}
