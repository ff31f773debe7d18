package dev.octavo.engine.chart;

import java.util.stream.DoubleStream;

/// Round numbers at equal distances that enclose the data: multiples of 1, 2 or 5 times a power
/// of ten.
///
/// @param first the index of the lowest: its value is `first * factor * 10^exponent`
/// @param last the index of the highest
record Ticks(long first, long last, int factor, int exponent) {
    private static final int[] FACTORS = {1, 2, 5};

    /// Forgives the rounding of quotients: a value this close to a tick stands on it.
    private static final double TOLERANCE = 1e-9;

    /// @param low the least value
    /// @param high the greatest value, not below `low`
    /// @param most how many ticks there are room for, at least 3: what lies on both sides of
    ///     zero needs as many
    /// @param whole whether all of them are whole numbers
    static Ticks covering(double low, double high, int most, boolean whole) {
        if (low == high) {
            double room = low == 0 ? 1 : Math.abs(low) / 2;
            return low == 0
                    ? covering(0, 1, most, whole)
                    : covering(low - room, low + room, most, whole);
        }
        double least = (high / 2 - low / 2) / Math.max(1, most - 1) * 2;
        int exponent = (int) Math.floor(Math.log10(least)) - 1;
        if (whole) {
            exponent = Math.max(0, exponent);
        }
        while (true) {
            for (int factor : FACTORS) {
                double step = times(factor, exponent);
                long first = (long) Math.floor(low / step + TOLERANCE);
                long last = (long) Math.ceil(high / step - TOLERANCE);
                if (last - first < Math.max(3, most)) {
                    return new Ticks(first, last, factor, exponent);
                }
            }
            exponent++;
        }
    }

    private static double times(double number, int exponent) {
        // Powers of ten are exact up to 10^22; quotients by them give 0.3, products would not.
        return exponent >= 0
                ? number * Math.pow(10, exponent)
                : exponent < -300
                        ? number / 1e300 / Math.pow(10, -exponent - 300)
                        : number / Math.pow(10, -exponent);
    }

    double step() {
        return times(factor, exponent);
    }

    double low() {
        return value(first);
    }

    double high() {
        return value(last);
    }

    private double value(long index) {
        return times((double) index * factor, exponent);
    }

    DoubleStream values() {
        return java.util.stream.LongStream.rangeClosed(first, last).mapToDouble(this::value);
    }
}
