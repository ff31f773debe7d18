package dev.octavo.chart.rule;

import dev.octavo.chart.Rendering;

import io.fabric8.kubernetes.api.model.HasMetadata;

import java.util.ArrayList;
import java.util.List;

/// Collects what rules find.
final class Findings {
    private final List<Violation> violations = new ArrayList<>();

    /// Notes a problem of an object.
    void add(HasMetadata object, String problem) {
        violations.add(new Violation(Rendering.nameOf(object), problem));
    }

    /// Notes a problem of an object, unless what it was expected to be holds.
    void expect(boolean holds, HasMetadata object, String problem) {
        if (!holds) {
            add(object, problem);
        }
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }
}
