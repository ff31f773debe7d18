package dev.octavo.chart.rule;

import dev.octavo.chart.Rendering;

import java.util.List;

/// Everything that would keep a release from working although its manifests are well-formed.
public final class Admission {
    private static final List<Rule> RULES =
            List.of(
                    new NameRule(),
                    new LabelRule(),
                    new SelectorRule(),
                    new ContainerRule(),
                    new ProbeRule(),
                    new ResourceRule(),
                    new HardeningRule(),
                    new MountRule(),
                    new ReferenceRule(),
                    new KnativeServiceRule(),
                    new AutoscalingRule(),
                    new BrokerRule(),
                    new TriggerRule(),
                    new BackoffRule(),
                    new SinkBindingRule());

    private Admission() {}

    /// What is wrong with a release; empty when nothing is.
    public static List<Violation> review(Rendering rendering) {
        var findings = new Findings();
        for (Rule rule : RULES) {
            rule.check(rendering, findings);
        }
        return findings.violations();
    }
}
