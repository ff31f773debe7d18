package dev.octavo.engine.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.layout.Canvas;
import dev.octavo.engine.layout.DrawOp;
import dev.octavo.engine.text.Color;
import dev.octavo.engine.text.Typesetter;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// Pies in places of any shape, from the size of a stamp to that of a page.
class PiePropertyTest {
    private static final float TOLERANCE = 0.6f;
    private static final Pattern SHARE = Pattern.compile("[01]\\.\\d");

    @Property(seed = "1", tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void noNameTouchesAnother(@ForAll("pies") Chart.Pie pie, @ForAll("boxes") Box box) {
        List<List<Drawings.Point>> names =
                Drawings.draw(pie, box).stream()
                        .filter(DrawOp.Text.class::isInstance)
                        .map(Drawings::corners)
                        .toList();

        for (int i = 0; i < names.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(overlap(names.get(i), names.get(j)))
                        .as("texts %d and %d of %s in %s", j, i, pie, box)
                        .isFalse();
            }
        }
    }

    @Property(seed = "1", tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void nothingStandsOutsideTheBox(@ForAll("pies") Chart.Pie pie, @ForAll("boxes") Box box) {
        List<DrawOp> ops = Drawings.draw(pie, box);

        assertThat(ops.stream().flatMap(op -> Drawings.corners(op).stream()))
                .allSatisfy(
                        corner -> {
                            assertThat(corner.x())
                                    .isBetween(box.x() - TOLERANCE, box.end() + TOLERANCE);
                            assertThat(corner.y())
                                    .isBetween(box.y() - TOLERANCE, box.bottom() + TOLERANCE);
                        });
    }

    @Property(seed = "1", tries = 500, edgeCases = EdgeCasesMode.NONE)
    void inTheHeightThatItLooksBestAtEveryPartIsNamed(
            @ForAll("pies") Chart.Pie pie, @ForAll("widths") float width) {
        Sketch sketch = new Sketch(new Canvas(), new Typesetter(), Drawings.LOOKS, () -> {});
        Box box = new Box(40, 60, width, Plot.of(pie).naturalHeight(sketch, width));

        List<String> shares =
                Drawings.texts(pie, box).stream().filter(SHARE.asPredicate()).toList();

        assertThat(shares).as("in %s", box).hasSameSizeAs(pie.slices());
    }

    @Property(seed = "1", tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aLegendTellsAllPartsApartHoweverManyThereAre(
            @ForAll @IntRange(min = 2, max = 40) int parts) {
        Chart.Pie pie =
                new Chart.Pie(
                        Collections.nCopies(parts, new Chart.Slice("Part", 1, "")),
                        false,
                        "",
                        Drawings.TEXTS);

        List<DrawOp> ops = Drawings.draw(pie, new Box(40, 60, 70, 700));

        assertThat(samples(ops)).hasSize(parts).doesNotHaveDuplicates();
        assertThat(parts(ops)).isEqualTo(samples(ops));
    }

    /// A color, and how many lines go through it.
    private record Mark(Color color, long lines) {}

    private static List<Mark> samples(List<DrawOp> ops) {
        List<Mark> samples = new ArrayList<>();
        for (DrawOp op : ops) {
            if (op instanceof DrawOp.Fill(_, _, _, _, Color color)) {
                if (color.equals(Drawings.LOOKS.paper())) {
                    Mark crossed = samples.removeLast();
                    samples.add(new Mark(crossed.color(), crossed.lines() + 1));
                } else {
                    samples.add(new Mark(color, 0));
                }
            }
        }
        return samples;
    }

    /// The lines through a part begin where its first edge is.
    private static List<Mark> parts(List<DrawOp> ops) {
        List<Mark> parts = new ArrayList<>();
        for (DrawOp op : ops) {
            if (op instanceof DrawOp.Shape shape) {
                List<Drawings.Point> outline = Drawings.points(shape.path());
                double edge = angle(outline.getLast(), outline.getFirst());
                long lines =
                        ops.stream()
                                .filter(DrawOp.Trace.class::isInstance)
                                .map(trace -> Drawings.corners(trace).getFirst())
                                .filter(from -> sameAngle(angle(outline.getLast(), from), edge))
                                .count();
                parts.add(new Mark(Objects.requireNonNull(shape.fill()), lines));
            }
        }
        return parts;
    }

    private static double angle(Drawings.Point middle, Drawings.Point point) {
        return Math.atan2(point.x() - middle.x(), middle.y() - point.y());
    }

    private static boolean sameAngle(double one, double other) {
        return Math.abs(Math.IEEEremainder(one - other, 2 * Math.PI)) < 0.01;
    }

    private static boolean overlap(List<Drawings.Point> one, List<Drawings.Point> other) {
        return one.getFirst().x() < other.getLast().x()
                && other.getFirst().x() < one.getLast().x()
                && one.getFirst().y() < other.getLast().y()
                && other.getFirst().y() < one.getLast().y();
    }

    @Provide
    Arbitrary<Box> boxes() {
        return Combinators.combine(widths(), Arbitraries.floats().between(40, 300))
                .as((width, height) -> new Box(40, 60, width, height));
    }

    @Provide
    Arbitrary<Float> widths() {
        return Arbitraries.floats().between(60, 400);
    }

    @Provide
    Arbitrary<Chart.Pie> pies() {
        Arbitrary<Chart.Slice> slice =
                Combinators.combine(
                                Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(9),
                                Arbitraries.integers().between(1, 4),
                                Arbitraries.doubles().between(0.1, 100),
                                Arbitraries.of("", "$12,345"))
                        .as(
                                (word, words, value, text) ->
                                        new Chart.Slice(
                                                (word + " ").repeat(words).strip(), value, text));
        return Combinators.combine(
                        slice.list().ofMinSize(2).ofMaxSize(14), Arbitraries.of(true, false))
                .as((slices, hollow) -> new Chart.Pie(slices, hollow, "", Drawings.TEXTS));
    }
}
