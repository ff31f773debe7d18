package dev.octavo.chart.rule;

import com.fasterxml.jackson.databind.JsonNode;

import dev.octavo.chart.Manifests;
import dev.octavo.chart.Rendering;

import io.fabric8.knative.serving.v1.Service;

import java.util.List;
import java.util.Set;

/// What Knative Serving's webhook lets through with its default feature flags: a part of what a
/// pod may have, one port, a request time within the cluster's maximum.
///
/// Source: `pkg/apis/serving/fieldmask.go` and `k8s_validation.go` of knative/serving.
final class KnativeServiceRule implements Rule {
    private static final Set<String> POD =
            Set.of(
                    "containers",
                    "volumes",
                    "serviceAccountName",
                    "imagePullSecrets",
                    "enableServiceLinks",
                    "containerConcurrency",
                    "timeoutSeconds",
                    "responseStartTimeoutSeconds",
                    "idleTimeoutSeconds");
    private static final Set<String> CONTAINER =
            Set.of(
                    "name",
                    "args",
                    "command",
                    "env",
                    "envFrom",
                    "image",
                    "imagePullPolicy",
                    "livenessProbe",
                    "ports",
                    "readinessProbe",
                    "resources",
                    "securityContext",
                    "terminationMessagePath",
                    "terminationMessagePolicy",
                    "volumeMounts",
                    "workingDir");
    private static final Set<String> SECURITY_CONTEXT =
            Set.of(
                    "allowPrivilegeEscalation",
                    "capabilities",
                    "readOnlyRootFilesystem",
                    "runAsGroup",
                    "runAsNonRoot",
                    "runAsUser",
                    "seccompProfile");
    private static final Set<String> VOLUME =
            Set.of("name", "secret", "configMap", "projected", "emptyDir");
    private static final Set<String> MOUNT = Set.of("name", "mountPath", "readOnly", "subPath");
    private static final Set<String> PORT = Set.of("name", "containerPort", "protocol");
    private static final Set<String> VALUE_FROM = Set.of("configMapKeyRef", "secretKeyRef");
    private static final Set<String> PORT_NAMES = Set.of("", "http1", "h2c");
    private static final Set<Integer> RESERVED_PORTS = Set.of(8008, 8012, 8013, 8022, 9090, 9091);
    private static final Set<String> RESERVED_VARIABLES =
            Set.of("PORT", "K_SERVICE", "K_CONFIGURATION", "K_REVISION");
    private static final int HIGHEST_CONCURRENCY = 1000;

    /// `max-revision-timeout-seconds` of Knative's `config-defaults`.
    private static final int LONGEST_TIMEOUT = 600;

    @Override
    public void check(Rendering rendering, Findings findings) {
        for (Service service : rendering.all(Service.class).toList()) {
            JsonNode pod = Manifests.tree(service.getSpec().getTemplate().getSpec());
            allow(POD, pod, "", service, findings);
            for (JsonNode container : pod.path("containers")) {
                checkContainer(container, service, findings);
            }
            for (JsonNode volume : pod.path("volumes")) {
                allow(VOLUME, volume, "volumes.", service, findings);
            }
            checkMounts(pod, service, findings);
            checkPorts(pod, service, findings);
            checkTimes(pod, service, findings);
        }
    }

    private static void checkContainer(JsonNode container, Service service, Findings findings) {
        allow(CONTAINER, container, "containers.", service, findings);
        allow(
                SECURITY_CONTEXT,
                container.path("securityContext"),
                "securityContext.",
                service,
                findings);
        findings.expect(
                !container.at("/securityContext/capabilities").has("add"),
                service,
                "securityContext.capabilities.add: not allowed in a Knative Service");
        for (JsonNode variable : container.path("env")) {
            allow(VALUE_FROM, variable.path("valueFrom"), "env.valueFrom.", service, findings);
            String name = variable.path("name").asText();
            findings.expect(
                    !RESERVED_VARIABLES.contains(name), service, "env " + name + ": reserved");
        }
        JsonNode readiness = container.path("readinessProbe");
        findings.expect(
                readiness.has("periodSeconds")
                        || !(readiness.has("failureThreshold") || readiness.has("timeoutSeconds")),
                service,
                "readinessProbe: failureThreshold and timeoutSeconds need periodSeconds");
    }

    private static void checkMounts(JsonNode pod, Service service, Findings findings) {
        for (JsonNode container : pod.path("containers")) {
            for (JsonNode mount : container.path("volumeMounts")) {
                allow(MOUNT, mount, "volumeMounts.", service, findings);
                boolean writable = false;
                for (JsonNode volume : pod.path("volumes")) {
                    writable |=
                            volume.path("name").equals(mount.path("name"))
                                    && volume.has("emptyDir");
                }
                findings.expect(
                        writable || mount.path("readOnly").asBoolean(),
                        service,
                        "volumeMounts." + mount.path("name").asText() + ": expected readOnly");
            }
        }
    }

    private static void checkPorts(JsonNode pod, Service service, Findings findings) {
        List<JsonNode> ports =
                pod.findValues("ports").stream().flatMap(JsonNode::valueStream).toList();
        findings.expect(ports.size() == 1, service, "ports: expected exactly one");
        for (JsonNode port : ports) {
            allow(PORT, port, "ports.", service, findings);
            findings.expect(
                    PORT_NAMES.contains(port.path("name").asText()),
                    service,
                    "ports.name: expected one of http1 and h2c");
            findings.expect(
                    !RESERVED_PORTS.contains(port.path("containerPort").asInt()),
                    service,
                    "ports.containerPort: reserved");
        }
    }

    private static void checkTimes(JsonNode pod, Service service, Findings findings) {
        int concurrency = pod.path("containerConcurrency").asInt();
        findings.expect(
                concurrency >= 0 && concurrency <= HIGHEST_CONCURRENCY,
                service,
                "containerConcurrency: expected 0 to " + HIGHEST_CONCURRENCY);
        int timeout = pod.path("timeoutSeconds").asInt();
        findings.expect(
                timeout > 0 && timeout <= LONGEST_TIMEOUT,
                service,
                "timeoutSeconds: expected 1 to " + LONGEST_TIMEOUT);
        findings.expect(
                pod.path("responseStartTimeoutSeconds").asInt() == timeout,
                service,
                "responseStartTimeoutSeconds: expected timeoutSeconds, since a rendering answers last");
    }

    private static void allow(
            Set<String> allowed, JsonNode node, String path, Service service, Findings findings) {
        for (var field : node.properties()) {
            findings.expect(
                    allowed.contains(field.getKey()),
                    service,
                    path + field.getKey() + ": not allowed in a Knative Service");
        }
    }
}
