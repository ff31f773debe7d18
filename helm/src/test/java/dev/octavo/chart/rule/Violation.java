package dev.octavo.chart.rule;

/// What is wrong with an object.
///
/// @param object the object, as `Kind/name`
/// @param problem the field, what is wrong with it, and what was expected
public record Violation(String object, String problem) {
    @Override
    public String toString() {
        return object + ": " + problem;
    }
}
