package dev.octavo.chart.rule;

import dev.octavo.chart.Rendering;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What selects pods selects the pods that are meant.
final class SelectorRule implements Rule {
    @Override
    public void check(Rendering rendering, Findings findings) {
        List<Workload> workloads = Workload.all(rendering);
        for (Workload workload : workloads) {
            if (workload.owner() instanceof Deployment deployment) {
                checkDeployment(deployment, workload, findings);
            }
        }
        for (var budget : rendering.all(PodDisruptionBudget.class).toList()) {
            findings.expect(
                    workloads.stream()
                            .anyMatch(pods -> matches(budget.getSpec().getSelector(), pods)),
                    budget,
                    "spec.selector: matches no pods");
        }
    }

    private static void checkDeployment(Deployment deployment, Workload pods, Findings findings) {
        findings.expect(
                matches(deployment.getSpec().getSelector(), pods),
                deployment,
                "spec.selector: does not match the labels of its pods");
        var constraints =
                deployment.getSpec().getTemplate().getSpec().getTopologySpreadConstraints();
        for (var constraint : constraints) {
            findings.expect(
                    matches(constraint.getLabelSelector(), pods),
                    deployment,
                    "topologySpreadConstraints: do not match the labels of its pods");
        }
    }

    /// An empty selector matches everything, or nothing: neither is what is meant.
    private static boolean matches(@Nullable LabelSelector selector, Workload pods) {
        return selector != null
                && selector.getMatchLabels() != null
                && !selector.getMatchLabels().isEmpty()
                && pods.labels().entrySet().containsAll(selector.getMatchLabels().entrySet());
    }
}
