package dev.octavo.chart;

/// An installation of the chart.
///
/// @param name the release's name
/// @param namespace where its objects go
public record Release(String name, String namespace) {
    /// The release that the documentation speaks of.
    public static final Release OCTAVO = new Release("octavo", "octavo");
}
