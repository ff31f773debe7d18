package dev.octavo.engine.chart;

/// Values to places on paper, in proportion.
///
/// @param low the value at `from`
/// @param high the value at `to`, above `low`
record Scale(double low, double high, float from, float to) {
    float at(double value) {
        // Divided first, so that no difference of large values overflows.
        double share = (value / 2 - low / 2) / (high / 2 - low / 2);
        return (float) (from + share * ((double) to - from));
    }
}
