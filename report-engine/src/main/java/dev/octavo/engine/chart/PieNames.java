package dev.octavo.engine.chart;

import dev.octavo.engine.layout.Align;
import dev.octavo.engine.layout.DrawOp.Dash;
import dev.octavo.engine.layout.DrawOp.PathStep;
import dev.octavo.engine.text.Line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The names of a pie's parts around it, with a line from each part to its name.
///
/// @param box in which pie and names stand
record PieNames(Chart.Pie chart, List<Wedge> wedges, Disc disc, Box box) {
    private static final int MOST_LINES = 3;

    /// Names that are longer may be shortened where they have this room, in times their size.
    private static final float ENOUGH = 5;

    /// Whether the names find room: none touches another, and none is cut to a mere beginning.
    boolean fit(Sketch sketch) {
        long atEnd = wedges.stream().filter(Wedge::atEnd).count();
        float height = Math.max(atEnd, wedges.size() - atEnd) * sketch.looks().lineHeight();
        return height <= box.height() && wedges.stream().allMatch(wedge -> fits(sketch, wedge));
    }

    private boolean fits(Sketch sketch, Wedge wedge) {
        ChartLooks looks = sketch.looks();
        float room = room(sketch);
        String name = chart.slices().get(wedge.index()).name();
        return sketch.width(wedge.value(chart), looks.muted()) <= room
                && (room >= looks.label().size() * ENOUGH
                        || sketch.longestWord(name, looks.label()) <= room);
    }

    void draw(Sketch sketch) {
        draw(sketch, wedges.stream().filter(Wedge::atEnd).toList(), true);
        draw(sketch, wedges.stream().filter(wedge -> !wedge.atEnd()).toList(), false);
    }

    private float around(Sketch sketch) {
        return disc.radius() * 1.12f + sketch.looks().label().size() * 0.5f;
    }

    private float room(Sketch sketch) {
        return box.width() / 2 - around(sketch) - sketch.looks().gap();
    }

    /// Names the parts on one side.
    private void draw(Sketch sketch, List<Wedge> side, boolean atEnd) {
        ChartLooks looks = sketch.looks();
        float around = around(sketch);
        float room = room(sketch);
        List<List<Line>> texts = new ArrayList<>();
        float[] middles = new float[side.size()];
        float[] heights = new float[side.size()];
        for (int i = 0; i < side.size(); i++) {
            texts.add(text(sketch, side.get(i), room));
            heights[i] = (texts.get(i).size() + 0.25f) * looks.lineHeight();
        }
        if (!Apart.fits(heights, box.y(), box.bottom())) {
            float each = Math.min(looks.lineHeight() * 1.2f, box.height() / side.size());
            Arrays.fill(heights, each);
            for (int i = 0; i < side.size(); i++) {
                texts.set(i, List.of(sketch.fit(shortText(side.get(i)), looks.label(), room)));
            }
        }
        for (int i = 0; i < side.size(); i++) {
            middles[i] = disc.pointY(around, side.get(i).middle());
        }
        float[] moved = Apart.move(middles, heights, box.y(), box.bottom());
        int sign = atEnd ? 1 : -1;
        for (int i = 0; i < side.size(); i++) {
            double angle = side.get(i).middle();
            float at = disc.x() + sign * reach(around, moved[i] - disc.y());
            sketch.trace(
                    List.of(disc.at(disc.radius() + 1.5f, angle), new PathStep.Line(at, moved[i])),
                    looks.axis(),
                    0.5f,
                    Dash.SOLID);
            sketch.textsAt(
                    texts.get(i),
                    at + sign * looks.gap() * 0.5f,
                    moved[i],
                    atEnd ? Align.START : Align.END);
        }
    }

    /// How far from the middle a name at a height begins: names follow the circle, but those
    /// above and below keep to their side.
    private float reach(float around, float height) {
        double squared = (double) around * around - (double) height * height;
        return Math.max(disc.radius() * 0.3f, (float) Math.sqrt(Math.max(0, squared)));
    }

    /// A name and its share on one line.
    private String shortText(Wedge wedge) {
        String share = chart.shares().label(wedge.share());
        return share + "\u2002" + chart.slices().get(wedge.index()).name();
    }

    private List<Line> text(Sketch sketch, Wedge wedge, float room) {
        String name = chart.slices().get(wedge.index()).name();
        List<Line> lines =
                new ArrayList<>(sketch.fit(name, sketch.looks().label(), room, MOST_LINES - 1));
        lines.add(sketch.fit(wedge.value(chart), sketch.looks().muted(), room));
        return lines;
    }
}
