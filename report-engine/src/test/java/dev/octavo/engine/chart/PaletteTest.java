package dev.octavo.engine.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.text.Color;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// The colors of series can be told apart by everyone.
class PaletteTest {
    /// A difference of 2.3 in CIELAB is just noticeable; this is a clear one.
    private static final double CLEAR = 15;

    private static final Palette PALETTE = Drawings.LOOKS.palette();

    /// Simulations of color blindness by Machado, Oliveira and Fernandes, "A Physiologically-based
    /// Model for Simulation of Color Vision Deficiency" (2009), severity 1, in linear sRGB.
    enum Vision {
        NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTANOPIA(
                0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
                1.051998),
        DEUTERANOPIA(
                0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940,
                0.968881),
        TRITANOPIA(
                1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367,
                0.303900);

        @SuppressWarnings("ImmutableEnumChecker") // It is never changed.
        private final List<Double> matrix;

        Vision(double... matrix) {
            this.matrix = DoubleStream.of(matrix).boxed().toList();
        }

        double[] seen(Color color) {
            double[] linear = {linear(color.red()), linear(color.green()), linear(color.blue())};
            return IntStream.range(0, 3)
                    .mapToDouble(
                            row ->
                                    IntStream.range(0, 3)
                                            .mapToDouble(i -> matrix.get(row * 3 + i) * linear[i])
                                            .sum())
                    .map(share -> Math.clamp(share, 0, 1))
                    .toArray();
        }

        private static double linear(int component) {
            double share = component / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
        }
    }

    private static double[] lab(double[] rgb) {
        double x = f((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.95047);
        double y = f(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
        double z = f((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116.0;
    }

    @ParameterizedTest
    @EnumSource(Vision.class)
    void anyTwoColorsDifferWhateverIsSeenOfThem(Vision vision) {
        for (int i = 0; i < Palette.SIZE; i++) {
            for (int j = 0; j < i; j++) {
                double[] one = lab(vision.seen(PALETTE.color(i)));
                double[] other = lab(vision.seen(PALETTE.color(j)));

                double difference =
                        Math.sqrt(
                                IntStream.range(0, 3)
                                        .mapToDouble(k -> Math.pow(one[k] - other[k], 2))
                                        .sum());

                assertThat(difference).as("%d and %d", i, j).isGreaterThan(CLEAR);
            }
        }
    }

    @Test
    void noTwoColorsAreEquallyLightInBlackAndWhite() {
        double[] lightness =
                IntStream.range(0, Palette.SIZE)
                        .mapToDouble(i -> Palette.lightness(PALETTE.color(i)))
                        .sorted()
                        .toArray();

        double least =
                IntStream.range(1, lightness.length)
                        .mapToDouble(i -> lightness[i] - lightness[i - 1])
                        .min()
                        .orElseThrow();

        assertThat(least).as(Arrays.toString(lightness)).isGreaterThan(7);
    }

    @Test
    void aThemesColorTakesThePlaceOfTheOneAsLight() {
        Palette palette = Palette.of(Color.parse("#7A3B00"));

        assertThat(palette.color(0)).isEqualTo(Color.parse("#7A3B00"));
        assertThat(IntStream.range(0, Palette.SIZE).mapToObj(palette::color))
                .doesNotHaveDuplicates()
                .doesNotContain(Color.parse("#84281A"));
    }
}
