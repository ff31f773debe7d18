package dev.octavo.engine.chart;

/// How the values of a chart are printed.
public interface ValueTexts {
    /// A value beside what shows it.
    String label(double value);

    /// A value on an axis.
    ///
    /// @param step the distance to the next value, above 0
    String tick(double value, double step);

    /// What is measured, and in which unit; empty when that needs no words.
    String title();

    /// Whether all values are whole numbers, so that an axis has no others.
    boolean whole();
}
