package dev.octavo.chart.rule;

import dev.octavo.chart.Rendering;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Quantity;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Objects;

/// Every container asks for CPU and memory, is limited in memory, and asks for no more than its
/// limits.
final class ResourceRule implements Rule {
    @Override
    public void check(Rendering rendering, Findings findings) {
        for (Workload workload : Workload.all(rendering)) {
            for (Container container : workload.containers()) {
                var resources = container.getResources();
                checkResources(
                        workload.owner(),
                        resources == null ? null : resources.getRequests(),
                        resources == null ? null : resources.getLimits(),
                        findings);
            }
        }
    }

    private static void checkResources(
            HasMetadata owner,
            @Nullable Map<String, Quantity> requested,
            @Nullable Map<String, Quantity> limited,
            Findings findings) {
        Map<String, Quantity> requests = Objects.requireNonNullElse(requested, Map.of());
        Map<String, Quantity> limits = Objects.requireNonNullElse(limited, Map.of());
        findings.expect(requests.containsKey("cpu"), owner, "resources.requests.cpu: missing");
        findings.expect(
                requests.containsKey("memory"), owner, "resources.requests.memory: missing");
        findings.expect(limits.containsKey("memory"), owner, "resources.limits.memory: missing");
        requests.forEach(
                (name, request) -> {
                    Quantity limit = limits.get(name);
                    findings.expect(
                            limit == null
                                    || request.getNumericalAmount()
                                                    .compareTo(limit.getNumericalAmount())
                                            <= 0,
                            owner,
                            "resources.requests." + name + ": more than its limit");
                });
    }
}
