package dev.octavo.engine.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.layout.CellMark;
import dev.octavo.engine.layout.DrawOp;
import dev.octavo.engine.layout.Tag;
import dev.octavo.engine.text.Color;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.FloatRange;

import java.util.List;
import java.util.stream.DoubleStream;

class CellMarkPropertyTest {
    private static final float TOLERANCE = 0.01f;

    @Property(seed = "1", tries = 500)
    void nothingStandsOutsideTheCell(
            @ForAll("marks") CellMark mark,
            @ForAll @FloatRange(min = 10, max = 300) float width,
            @ForAll @FloatRange(min = 6, max = 30) float height) {
        CellMark.Place place = new CellMark.Place(40, 60, width, height);
        Tag cell = Tag.document().child(Tag.Role.TABLE_CELL);

        List<DrawOp> ops = Drawings.draw(canvas -> mark.draw(canvas, place, cell));

        assertThat(ops.stream().flatMap(op -> Drawings.corners(op).stream()))
                .isNotEmpty()
                .allSatisfy(
                        corner -> {
                            assertThat(corner.x())
                                    .isBetween(40 - TOLERANCE, 40 + width + TOLERANCE);
                            assertThat(corner.y())
                                    .isBetween(60 - TOLERANCE, 60 + height + TOLERANCE);
                        });
    }

    @Property(seed = "1", tries = 200, edgeCases = EdgeCasesMode.NONE)
    void barsAreAsLongAsTheirNumbers(
            @ForAll @DoubleRange(min = 0, max = 1) double from,
            @ForAll @DoubleRange(min = 0, max = 1) double to) {
        CellMark bar = new DataBar(from, to, Color.WHITE, null);
        CellMark.Place place = new CellMark.Place(0, 0, 200, 10);

        List<DrawOp> ops = Drawings.draw(canvas -> bar.draw(canvas, place, Tag.ARTIFACT));

        assertThat(ops)
                .singleElement()
                .isInstanceOfSatisfying(
                        DrawOp.Fill.class,
                        fill ->
                                assertThat((double) fill.width())
                                        .isCloseTo(
                                                200 * Math.abs(to - from),
                                                org.assertj.core.api.Assertions.within(0.01)));
    }

    @Provide
    Arbitrary<CellMark> marks() {
        Arbitrary<Double> share = Arbitraries.doubles().between(0, 1);
        Arbitrary<CellMark> bars =
                share.flatMap(
                        from -> share.map(to -> new DataBar(from, to, Color.WHITE, Color.WHITE)));
        Arbitrary<Double> value =
                Arbitraries.oneOf(
                        Arbitraries.of(0.0, 1e100, -1e100, 7.0),
                        Arbitraries.just(Double.NaN),
                        Arbitraries.doubles().between(-1000, 1000));
        Arbitrary<CellMark> lines =
                value.array(double[].class)
                        .ofMinSize(1)
                        .ofMaxSize(40)
                        .filter(values -> DoubleStream.of(values).anyMatch(v -> !Double.isNaN(v)))
                        .flatMap(
                                values ->
                                        Arbitraries.of(true, false)
                                                .map(asBars -> sparkline(values, asBars)));
        return Arbitraries.oneOf(bars, lines);
    }

    private static CellMark sparkline(double[] values, boolean bars) {
        Series series = new Series("", values);
        return new Sparkline(
                series,
                series.present().min().orElseThrow(),
                series.present().max().orElseThrow(),
                bars,
                Color.WHITE,
                Color.WHITE,
                "Numbers");
    }
}
