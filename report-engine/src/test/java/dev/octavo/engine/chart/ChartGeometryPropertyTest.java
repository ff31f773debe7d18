package dev.octavo.engine.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.octavo.engine.layout.DrawOp;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Charts of any data in a box of any shape.
class ChartGeometryPropertyTest {
    private static final float TOLERANCE = 0.6f;

    @Property(seed = "1", tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void nothingStandsOutsideTheBox(@ForAll("charts") Chart chart, @ForAll("boxes") Box box) {
        List<DrawOp> ops = Drawings.draw(chart, box);

        for (DrawOp op : ops) {
            Drawings.corners(op)
                    .forEach(
                            corner -> {
                                assertThat(corner.x())
                                        .as(op.toString())
                                        .isBetween(box.x() - TOLERANCE, box.end() + TOLERANCE);
                                assertThat(corner.y())
                                        .as(op.toString())
                                        .isBetween(box.y() - TOLERANCE, box.bottom() + TOLERANCE);
                            });
        }
    }

    @Property(seed = "1", tries = 500, edgeCases = EdgeCasesMode.NONE)
    void namesOfDaysDoNotTouch(
            @ForAll @IntRange(min = 1, max = 200) int count,
            @ForAll @IntRange(min = 1, max = 40) int step,
            @ForAll("boxes") Box box,
            @ForAll boolean line) {
        DateTimeFormatter format =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(Locale.US);
        List<String> days =
                IntStream.range(0, count)
                        .mapToObj(i -> LocalDate.of(2024, 1, 1).plusDays((long) i * step))
                        .map(format::format)
                        .toList();
        Chart.Categories categories = new Chart.Categories(days, true);
        List<Series> series = series(List.of(new double[count]));
        Chart chart =
                line
                        ? new Chart.Lines(
                                new Positions.Named(categories), series, false, Drawings.TEXTS)
                        : new Chart.Bars(
                                categories,
                                series,
                                false,
                                Chart.Direction.UP,
                                Chart.Labels.NONE,
                                Drawings.TEXTS);

        Map<Float, List<DrawOp.Text>> rows =
                Drawings.draw(chart, box).stream()
                        .filter(DrawOp.Text.class::isInstance)
                        .map(DrawOp.Text.class::cast)
                        .sorted(Comparator.comparingDouble(DrawOp.Text::x))
                        .collect(Collectors.groupingBy(DrawOp.Text::baseline));

        for (List<DrawOp.Text> row : rows.values()) {
            for (int i = 1; i < row.size(); i++) {
                DrawOp.Text before = row.get(i - 1);
                assertThat(row.get(i).x() - before.x() - before.fragment().width())
                        .as("between %s and %s", before, row.get(i))
                        .isGreaterThan(1);
            }
        }
        assertThat(rows).isNotEmpty();
    }

    @Property(seed = "1", tries = 300, edgeCases = EdgeCasesMode.NONE)
    void barsAreAsLongAsTheirValuesAreLarge(
            @ForAll("values") double[] values, @ForAll boolean up, @ForAll boolean labels) {
        Chart chart = bars(List.of(values), false, up, labels);

        List<DrawOp.Fill> bars = Drawings.bars(chart, Drawings.BOX);

        double greatest = DoubleStream.of(values).map(Math::abs).max().orElse(0);
        float longest =
                (float)
                        bars.stream()
                                .mapToDouble(bar -> up ? bar.height() : bar.width())
                                .max()
                                .orElse(0);
        assertThat(bars).hasSameSizeAs(values);
        for (int i = 0; i < values.length && greatest > 0; i++) {
            float length = up ? bars.get(i).height() : bars.get(i).width();
            assertThat(length)
                    .isCloseTo((float) (longest * Math.abs(values[i]) / greatest), within(0.05f));
        }
    }

    @Property(seed = "1", tries = 2000)
    void ticksCoverTheData(
            @ForAll("numbers") double one,
            @ForAll("numbers") double other,
            @ForAll @IntRange(min = 2, max = 12) int most,
            @ForAll boolean whole) {
        double low = whole ? Math.rint(Math.min(one, other)) : Math.min(one, other);
        double high = whole ? Math.rint(Math.max(one, other)) : Math.max(one, other);

        Ticks ticks = Ticks.covering(low, high, most, whole);

        double[] values = ticks.values().toArray();
        double slack = ticks.step() * 1e-6;
        assertThat(ticks.low()).isLessThanOrEqualTo(low + slack);
        assertThat(ticks.high()).isGreaterThanOrEqualTo(high - slack);
        assertThat(values).hasSizeBetween(2, Math.max(3, most));
        assertThat(values).isSorted();
    }

    @Property(seed = "1", tries = 300, edgeCases = EdgeCasesMode.NONE)
    void timesOnAnAxisAscendWithinTheData(
            @ForAll("seconds") long low,
            @ForAll("lengths") long length,
            @ForAll @IntRange(min = 1, max = 12) int most,
            @ForAll boolean daily) {
        double start = (double) low;
        double end = (double) (low + length);
        var axis = new Positions.Timed(ZoneOffset.UTC, Locale.US, daily);

        List<TimeTicks.Tick> ticks = TimeTicks.between(start, end, most, axis);

        double[] at = ticks.stream().mapToDouble(TimeTicks.Tick::at).toArray();
        assertThat(at).isSorted().hasSizeBetween(length == 0 ? 1 : 2, 2 * most + 3);
        assertThat(DoubleStream.of(at).distinct().count()).isEqualTo(at.length);
        assertThat(at[0]).isGreaterThanOrEqualTo(start);
        assertThat(at[at.length - 1]).isLessThanOrEqualTo(end);
    }

    @Provide
    Arbitrary<Long> seconds() {
        return Arbitraries.longs().between(-2_000_000_000L, 4_000_000_000L);
    }

    @Provide
    Arbitrary<Long> lengths() {
        return Arbitraries.oneOf(
                Arbitraries.of(0L, 1L, 60L, 3600L, 86_400L),
                Arbitraries.longs().between(2, 10_000_000_000L));
    }

    @Provide
    Arbitrary<Double> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.of(0.0, 1.0, -1.0, 0.1, 1e-9, 1e12, -1e12),
                Arbitraries.doubles().between(-1e6, 1e6),
                Arbitraries.doubles().between(-1, 1));
    }

    @Provide
    Arbitrary<double[]> values() {
        return Arbitraries.doubles()
                .between(-1e5, 1e5)
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(15);
    }

    @Provide
    Arbitrary<Box> boxes() {
        return Combinators.combine(
                        Arbitraries.floats().between(140, 700),
                        Arbitraries.floats().between(110, 500))
                .as((width, height) -> new Box(40, 60, width, height));
    }

    private static Chart bars(List<double[]> values, boolean stacked, boolean up, boolean labels) {
        return new Chart.Bars(
                new Chart.Categories(names(values.getFirst().length, 9), false),
                series(values),
                stacked,
                up ? Chart.Direction.UP : Chart.Direction.ACROSS,
                labels ? Chart.Labels.ALL : Chart.Labels.NONE,
                Drawings.TEXTS);
    }

    private static List<String> names(int count, int length) {
        return IntStream.range(0, count)
                .mapToObj(i -> "name ".repeat(1 + i % 3) + "n".repeat(length))
                .toList();
    }

    private static List<Series> series(List<double[]> values) {
        List<Series> series = new ArrayList<>();
        for (double[] one : values) {
            series.add(new Series("Series " + series.size(), one));
        }
        return series;
    }

    @Provide
    Arbitrary<Chart> charts() {
        Arbitrary<Double> value =
                Arbitraries.oneOf(
                        Arbitraries.doubles().between(-1e7, 1e7),
                        Arbitraries.doubles().between(0, 10),
                        Arbitraries.of(0.0, Double.NaN));
        return Arbitraries.integers()
                .between(1, 60)
                .flatMap(
                        size ->
                                Combinators.combine(
                                                value.array(double[].class)
                                                        .ofSize(size)
                                                        .list()
                                                        .ofMinSize(1)
                                                        .ofMaxSize(5),
                                                Arbitraries.integers().between(0, 7),
                                                Arbitraries.integers().between(0, 30),
                                                Arbitraries.of(true, false))
                                        .as(ChartGeometryPropertyTest::chart));
    }

    private static Chart chart(List<double[]> values, int kind, int length, boolean flag) {
        int size = values.getFirst().length;
        List<String> names = names(size, length);
        return switch (kind) {
            case 0, 1, 2 ->
                    new Chart.Bars(
                            new Chart.Categories(names, flag),
                            series(values),
                            kind == 2,
                            kind == 0 ? Chart.Direction.UP : Chart.Direction.AUTO,
                            flag ? Chart.Labels.AUTO : Chart.Labels.ALL,
                            Drawings.TEXTS);
            case 3 ->
                    new Chart.Lines(
                            new Positions.Named(new Chart.Categories(names, flag)),
                            series(values),
                            flag,
                            Drawings.TEXTS);
            case 4, 5 -> new Chart.Lines(days(size), series(values), kind == 5, Drawings.TEXTS);
            case 6 -> new Chart.Pie(slices(values.getFirst()), flag, "1,234", Drawings.TEXTS);
            default ->
                    new Chart.Scatter(
                            new Positions.Measured(Drawings.TEXTS),
                            values.stream().map(one -> cloud(one)).toList(),
                            Drawings.TEXTS);
        };
    }

    private static Positions days(int size) {
        return new Positions.Placed(
                new Positions.Timed(ZoneOffset.UTC, Locale.US, true),
                IntStream.range(0, size).mapToObj(i -> 86_400.0 * 17 * i).toList());
    }

    private static List<Chart.Slice> slices(double[] values) {
        return IntStream.range(0, Math.min(8, values.length))
                .mapToObj(
                        i -> {
                            double value = Double.isNaN(values[i]) ? 0 : Math.abs(values[i]);
                            return new Chart.Slice("Slice " + "s".repeat(i * 3), value, "");
                        })
                .toList();
    }

    private static Cloud cloud(double[] values) {
        double[] present = DoubleStream.of(values).filter(value -> !Double.isNaN(value)).toArray();
        return new Cloud("Cloud", present.clone(), present);
    }
}
