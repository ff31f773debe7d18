package dev.octavo.engine.chart;

import java.util.ArrayList;
import java.util.List;

/// A part of a pie as it is drawn.
///
/// @param from in radians from twelve o'clock, with the clock
/// @param share of the whole, from 0 to 1
record Wedge(int index, double from, double to, double share) {
    private static final double TURN = 2 * Math.PI;

    /// The share of parts whose names need more room than they have.
    private static final double SMALL = 0.06;

    /// The parts of a pie that begins at twelve o'clock.
    static List<Wedge> fromNoon(List<Chart.Slice> slices) {
        return from(0, slices, whole(slices));
    }

    /// The parts of a pie that begins at twelve o'clock, unless several small ones would crowd the
    /// top. Those are turned to the side, where their names stand under each other.
    static List<Wedge> namedAround(List<Chart.Slice> slices) {
        double whole = whole(slices);
        double small = 0;
        int count = 0;
        for (Chart.Slice slice : slices.reversed()) {
            if (slice.value() / whole > SMALL) {
                break;
            }
            small += slice.value() / whole;
            count++;
        }
        double middle = (1 - small / 2) * TURN;
        return from(count < 2 || whole == 0 ? 0 : 0.75 * TURN - middle, slices, whole);
    }

    private static List<Wedge> from(double start, List<Chart.Slice> slices, double whole) {
        List<Wedge> wedges = new ArrayList<>();
        double from = start;
        for (int i = 0; i < slices.size(); i++) {
            double share = whole == 0 ? 0 : slices.get(i).value() / whole;
            double to = from + share * TURN;
            wedges.add(new Wedge(i, from, to, share));
            from = to;
        }
        return wedges;
    }

    private static double whole(List<Chart.Slice> slices) {
        return slices.stream().mapToDouble(Chart.Slice::value).sum();
    }

    /// Its value as it is printed, with its share.
    String value(Chart.Pie chart) {
        Chart.Slice slice = chart.slices().get(index);
        String printed = chart.shares().label(share);
        return slice.text().isEmpty() ? printed : slice.text() + " (" + printed + ")";
    }

    double middle() {
        return (from + to) / 2;
    }

    boolean atEnd() {
        return Math.sin(middle()) >= 0;
    }
}
