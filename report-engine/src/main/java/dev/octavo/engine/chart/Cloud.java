package dev.octavo.engine.chart;

/// The points of one series.
public final class Cloud {
    private final String name;
    private final double[] across;
    private final double[] up;

    /// @param name for the legend; may be empty when there is only one
    /// @param across finite, one for each point
    /// @param up the other values, at the same indexes. Both arrays are handed over for good
    public Cloud(String name, double[] across, double[] up) {
        if (across.length != up.length) {
            throw new IllegalArgumentException("Each point has two values");
        }
        this.name = name;
        this.across = across;
        this.up = up;
    }

    String name() {
        return name;
    }

    int size() {
        return across.length;
    }

    double across(int index) {
        return across[index];
    }

    double up(int index) {
        return up[index];
    }
}
