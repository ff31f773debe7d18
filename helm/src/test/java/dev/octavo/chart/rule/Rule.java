package dev.octavo.chart.rule;

import dev.octavo.chart.Rendering;

/// One matter in which a cluster could refuse, or silently not do, what manifests ask for.
interface Rule {
    /// Finds what is wrong with the objects of a release in this matter.
    void check(Rendering rendering, Findings findings);
}
