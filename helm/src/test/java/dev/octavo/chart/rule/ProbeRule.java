package dev.octavo.chart.rule;

import dev.octavo.chart.Manifests;
import dev.octavo.chart.Rendering;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Probe;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Every container says how it is ready and alive, on a port that it has.
final class ProbeRule implements Rule {
    private static final List<String> HANDLERS = List.of("httpGet", "tcpSocket", "exec", "grpc");

    @Override
    public void check(Rendering rendering, Findings findings) {
        for (Workload workload : Workload.all(rendering)) {
            for (Container container : workload.containers()) {
                var owner = workload.owner();
                findings.expect(
                        container.getReadinessProbe() != null, owner, "readinessProbe: missing");
                findings.expect(
                        container.getLivenessProbe() != null, owner, "livenessProbe: missing");
                checkProbe(
                        owner,
                        "readinessProbe",
                        container.getReadinessProbe(),
                        container,
                        findings);
                checkProbe(
                        owner, "livenessProbe", container.getLivenessProbe(), container, findings);
                checkProbe(owner, "startupProbe", container.getStartupProbe(), container, findings);
            }
        }
    }

    private static void checkProbe(
            HasMetadata owner,
            String name,
            @Nullable Probe probe,
            Container container,
            Findings findings) {
        if (probe == null) {
            return;
        }
        var tree = Manifests.tree(probe);
        findings.expect(
                HANDLERS.stream().filter(tree::has).count() == 1,
                owner,
                name + ": expected exactly one of " + HANDLERS);
        String port = tree.at("/httpGet/port").asText();
        boolean known =
                container.getPorts().stream()
                        .anyMatch(
                                own ->
                                        port.equals(own.getName())
                                                || port.equals(own.getContainerPort().toString()));
        findings.expect(
                !tree.has("httpGet") || known, owner, name + ": port " + port + " is not its own");
    }
}
