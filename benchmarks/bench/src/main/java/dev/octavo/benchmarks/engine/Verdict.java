package dev.octavo.benchmarks.engine;

/// How one measure came out.
///
/// @param reached whether the target is
/// @param measure what is measured
/// @param target what to reach
/// @param figure what was measured, or why there is no figure
public record Verdict(boolean reached, String measure, String target, String figure) {

    /// One line for a person.
    public String line() {
        return "%-7s  %s: target %s, measured %s".formatted(word(), measure, target, figure);
    }

    /// `reached` or `missed`.
    public String word() {
        return reached ? "reached" : "missed";
    }
}
