package dev.octavo.engine.composition;

import dev.octavo.engine.chart.ValueTexts;
import dev.octavo.engine.dataset.Row;
import dev.octavo.engine.expression.Environment;
import dev.octavo.engine.expression.Evaluator;
import dev.octavo.engine.expression.Expression;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.stream.DoubleStream;

/// Prints the values of a chart as its template says, else with as many digits as they differ
/// in.
final class ChartTexts implements ValueTexts {
    /// Steps from here on are printed short, as in 20M.
    private static final double LARGE_STEP = 1e5;

    /// Whole numbers up to here are exact.
    private static final double EXACT = 1L << 53;

    private final Environment environment;
    private final @Nullable Expression format;
    private final String title;
    private final boolean whole;
    private final int digits;
    private final NumberFormat compact;

    /// @param format applied to the one field of a row; null for none
    /// @param whole whether only whole numbers are possible
    /// @param values that are going to be printed
    ChartTexts(
            Environment environment,
            @Nullable Expression format,
            String title,
            boolean whole,
            DoubleStream values) {
        this.environment = environment;
        this.format = format;
        this.title = title;
        this.whole = whole;
        this.digits = whole ? 0 : digits(values);
        this.compact =
                NumberFormat.getCompactNumberInstance(
                        environment.formats().locale(), NumberFormat.Style.SHORT);
        compact.setMaximumFractionDigits(2);
    }

    /// Three digits that count, for the largest value; none behind whole numbers.
    private static int digits(DoubleStream values) {
        double[] present = values.filter(value -> !Double.isNaN(value)).toArray();
        double greatest = DoubleStream.of(present).map(Math::abs).max().orElse(0);
        boolean noFractions = DoubleStream.of(present).allMatch(value -> value == Math.rint(value));
        if (noFractions || greatest == 0) {
            return 0;
        }
        return Math.clamp(2 - (int) Math.floor(Math.log10(greatest)), 0, 6);
    }

    @Override
    public String label(double value) {
        return format == null ? environment.formats().number(exact(value), digits) : format(value);
    }

    @Override
    public String tick(double value, double step) {
        if (format != null) {
            return format(value);
        }
        if (step >= LARGE_STEP) {
            return compact.format(value);
        }
        int needed = Math.clamp(-(int) Math.floor(Math.log10(step)), 0, 12);
        return environment.formats().number(exact(value), needed);
    }

    private String format(double value) {
        Row row = new Row(1, new Object[] {exact(value)});
        return environment
                .formats()
                .print(
                        Evaluator.evaluate(
                                java.util.Objects.requireNonNull(format),
                                environment.withRow(row)));
    }

    static Object exact(double value) {
        boolean integer = value == Math.rint(value) && Math.abs(value) <= EXACT;
        return integer ? (Object) (long) value : BigDecimal.valueOf(value);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean whole() {
        return whole;
    }
}
