package dev.octavo.engine.chart;

import dev.octavo.engine.layout.Align;

import java.util.List;
import java.util.function.Function;

/// The names of a pie's parts in columns, where there is no room for them around the pie: under it
/// or beside it, whichever leaves the larger pie.
///
/// @param names one for each of the wedges, which are in their order with the clock from noon on
/// @param disc where the pie is
/// @param box where the names are
/// @param columns of names; 0 when there is no room for any
/// @param rows of each column
record PieLegend(Names names, Disc disc, Box box, int columns, int rows) {
    private static final float ROW = 1.5f;
    private static final float SAMPLE = 0.9f;
    private static final float SPACE = 0.5f;
    private static final float LINE = 0.7f;
    private static final String ELLIPSIS = "\u2026";

    /// The pie takes no less of the box's width or height, however long its names are.
    private static final float LEAST = 1 / 3f;

    private static final float LARGEST_DIAMETER = 120;

    /// What is written.
    ///
    /// @param texts each part's value and its name; the value comes first: names may be shortened
    /// @param whole whether nothing that the chart says of its parts is missing in the texts
    /// @param width of an entry that is printed in full
    /// @param least the width of an entry that is shortened to its value
    private record Names(
            List<Wedge> wedges, List<String> texts, boolean whole, float width, float least) {
        /// Values, or shares alone where values are too long.
        static Names of(Chart.Pie chart, Sketch sketch, float room) {
            Names values = of(chart, sketch, true, wedge -> wedge.value(chart));
            return values.least <= room
                    ? values
                    : of(chart, sketch, false, wedge -> chart.shares().label(wedge.share()));
        }

        private static Names of(
                Chart.Pie chart, Sketch sketch, boolean whole, Function<Wedge, String> value) {
            List<Wedge> wedges = Wedge.fromNoon(chart.slices());
            List<String> values = wedges.stream().map(value).toList();
            List<String> texts =
                    wedges.stream()
                            .map(
                                    wedge ->
                                            values.get(wedge.index())
                                                    + "\u2002"
                                                    + chart.slices().get(wedge.index()).name())
                            .toList();
            float width = widest(texts, sketch);
            List<String> shortest = values.stream().map(text -> text + ELLIPSIS).toList();
            return new Names(
                    wedges, texts, whole, width, Math.min(width, widest(shortest, sketch)));
        }

        private static float widest(List<String> texts, Sketch sketch) {
            double widest =
                    texts.stream()
                            .mapToDouble(text -> sketch.width(text, sketch.looks().label()))
                            .max()
                            .orElse(0);
            return (float) widest + around(sketch);
        }

        int count() {
            return texts.size();
        }

        /// As many columns as find room side by side with their names in full; one at least, and
        /// no more than the rows need, so that they are filled evenly.
        int columns(float room) {
            int columns = Math.clamp((int) (room / width), 1, count());
            return Math.ceilDiv(count(), Math.ceilDiv(count(), columns));
        }
    }

    /// The height that a pie with its names under it looks best at.
    static float naturalHeight(Chart.Pie chart, Sketch sketch, float width) {
        Names names = Names.of(chart, sketch, width);
        int rows = Math.ceilDiv(names.count(), names.columns(width));
        return Math.min(width, LARGEST_DIAMETER) + gap(sketch) + rows * rowHeight(sketch);
    }

    static PieLegend of(Chart.Pie chart, Sketch sketch, Box box) {
        PieLegend under = under(Names.of(chart, sketch, box.width()), sketch, box);
        PieLegend beside = beside(Names.of(chart, sketch, besideRoom(sketch, box)), sketch, box);
        int more = under.shown() - beside.shown();
        boolean larger = under.disc.radius() >= beside.disc.radius();
        return more > 0 || (more == 0 && larger) ? under : beside;
    }

    private static PieLegend under(Names names, Sketch sketch, Box box) {
        float least = LEAST * Math.min(box.width(), box.height());
        float most = Math.max(0, box.height() - gap(sketch) - least);
        int columns = names.columns(box.width());
        int wanted = Math.ceilDiv(names.count(), columns);
        int rows = Math.min(wanted, (int) (most / rowHeight(sketch)));
        float height = rows * rowHeight(sketch);
        float room = Math.max(1, box.height() - height - gap(sketch));
        float radius = Math.min(box.width(), room) / 2;
        Disc disc = new Disc(box.x() + box.width() / 2, box.y() + radius, radius);
        return new PieLegend(
                names, disc, box.without(box.height() - height, 0, 0, 0), columns, rows);
    }

    private static float besideRoom(Sketch sketch, Box box) {
        return Math.max(1, box.width() * (1 - LEAST) - gap(sketch));
    }

    private static PieLegend beside(Names names, Sketch sketch, Box box) {
        int rows = Math.min(names.count(), (int) (box.height() / rowHeight(sketch)));
        int wanted = rows == 0 ? 0 : Math.ceilDiv(names.count(), rows);
        float width = Math.min(besideRoom(sketch, box), wanted * names.width());
        int columns = Math.min(wanted, (int) (width / names.least()));
        float room = Math.max(1, box.width() - width - gap(sketch));
        float radius = Math.min(box.height(), room) / 2;
        float whole = 2 * radius + gap(sketch) + width;
        float x = box.x() + Math.max(0, box.width() - whole) / 2;
        Disc disc = new Disc(x + radius, box.y() + box.height() / 2, radius);
        float height = rows * rowHeight(sketch);
        float y = box.y() + (box.height() - height) / 2;
        Box beside = new Box(x + 2 * radius + gap(sketch), y, width, height);
        return new PieLegend(names, disc, beside, columns, rows);
    }

    private static float rowHeight(Sketch sketch) {
        return sketch.looks().label().size() * ROW;
    }

    private static float gap(Sketch sketch) {
        return sketch.looks().gap() * 2;
    }

    private static float beforeName(Sketch sketch) {
        return sketch.looks().label().size() * (SAMPLE + SPACE);
    }

    /// What stands before a name, and the distance to the next column.
    private static float around(Sketch sketch) {
        return beforeName(sketch) + sketch.looks().label().size() * 2 * SPACE;
    }

    private int shown() {
        return Math.min(names.count(), columns * rows);
    }

    List<Wedge> wedges() {
        return names.wedges();
    }

    void draw(Sketch sketch) {
        int shown = shown();
        boolean all = shown == names.count();
        if (!all || !names.whole()) {
            sketch.onShortened();
        }
        float width = box.width() / Math.max(1, columns);
        for (int i = 0; i < shown; i++) {
            int column = i / rows;
            float x = box.x() + column * width;
            float middle = box.y() + (i % rows + 0.5f) * rowHeight(sketch);
            boolean more = !all && i == shown - 1;
            if (!more) {
                sample(sketch, x, middle, names.wedges().get(i));
            }
            String text = more ? ELLIPSIS : names.texts().get(i);
            sketch.textAt(
                    sketch.fit(text, sketch.looks().label(), width - around(sketch)),
                    x + beforeName(sketch),
                    middle,
                    Align.START);
        }
    }

    private static void sample(Sketch sketch, float x, float middle, Wedge wedge) {
        float size = sketch.looks().label().size() * SAMPLE;
        float top = middle - size / 2;
        sketch.fill(x, top, size, size, sketch.looks().palette().color(wedge.index()));
        int lines = lines(sketch, wedge);
        float apart = size / (lines + 1);
        for (int i = 1; i <= lines; i++) {
            float thickness = Math.min(LINE, apart / 2);
            sketch.horizontal(x, top + i * apart, size, thickness, sketch.looks().paper());
        }
    }

    /// How many lines go through a part and its sample, which tell it from those of its color.
    static int lines(Sketch sketch, Wedge wedge) {
        return sketch.looks().palette().round(wedge.index());
    }
}
