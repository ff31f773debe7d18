package dev.octavo.chart.rule;

import dev.octavo.chart.Rendering;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ServiceAccount;

import java.util.List;

/// Containers pass the `restricted` profile of Kubernetes' Pod Security Standards, cannot write
/// outside their `/tmp`, and bring no token for Kubernetes' API.
final class HardeningRule implements Rule {
    @Override
    public void check(Rendering rendering, Findings findings) {
        for (Workload workload : Workload.all(rendering)) {
            for (Container container : workload.containers()) {
                findings.expect(
                        isRestricted(container),
                        workload.owner(),
                        "securityContext: expected the restricted profile and a read-only root");
                findings.expect(
                        container.getVolumeMounts().stream()
                                .anyMatch(mount -> mount.getMountPath().equals("/tmp")),
                        workload.owner(),
                        "volumeMounts: /tmp is missing, so the JVM can write nowhere");
            }
        }
        for (var account : rendering.all(ServiceAccount.class).toList()) {
            findings.expect(
                    Boolean.FALSE.equals(account.getAutomountServiceAccountToken()),
                    account,
                    "automountServiceAccountToken: expected false");
        }
    }

    private static boolean isRestricted(Container container) {
        var context = container.getSecurityContext();
        return context != null
                && Boolean.FALSE.equals(context.getAllowPrivilegeEscalation())
                && Boolean.TRUE.equals(context.getRunAsNonRoot())
                && Boolean.TRUE.equals(context.getReadOnlyRootFilesystem())
                && context.getCapabilities() != null
                && List.of("ALL").equals(context.getCapabilities().getDrop())
                && context.getSeccompProfile() != null
                && "RuntimeDefault".equals(context.getSeccompProfile().getType());
    }
}
