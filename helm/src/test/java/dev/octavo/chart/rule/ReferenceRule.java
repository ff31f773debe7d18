package dev.octavo.chart.rule;

import com.fasterxml.jackson.databind.JsonNode;

import dev.octavo.chart.Manifests;
import dev.octavo.chart.Rendering;

import io.fabric8.kubernetes.api.model.ConfigMap;

import java.util.Map;

/// What pods refer to by name is rendered too, or assumed to be there: service accounts, config
/// maps, secrets. A pod waits for them forever.
final class ReferenceRule implements Rule {
    private static final int LARGEST_CONFIG_MAP = 1024 * 1024;

    /// Where pods name an object, seen from a container or a volume, by the object's kind.
    private static final Map<String, String> IN_VARIABLES =
            Map.of("ConfigMap", "/valueFrom/configMapKeyRef", "Secret", "/valueFrom/secretKeyRef");

    private static final Map<String, String> IN_VOLUMES =
            Map.of("ConfigMap", "/configMap/name", "Secret", "/secret/secretName");

    @Override
    public void check(Rendering rendering, Findings findings) {
        for (Workload workload : Workload.all(rendering)) {
            String account = workload.serviceAccount();
            if (account != null && !account.equals("default")) {
                expectObject(workload, "ServiceAccount", account, rendering, findings);
            }
            for (String kind : IN_VARIABLES.keySet()) {
                checkVariables(workload, kind, rendering, findings);
                checkVolumes(workload, kind, rendering, findings);
            }
        }
        for (ConfigMap map : rendering.all(ConfigMap.class).toList()) {
            findings.expect(
                    Manifests.tree(map).toString().length() <= LARGEST_CONFIG_MAP,
                    map,
                    "data: more than 1 MiB");
        }
    }

    private static void checkVariables(
            Workload workload, String kind, Rendering rendering, Findings findings) {
        for (var container : workload.containers()) {
            for (var variable : container.getEnv()) {
                JsonNode reference = Manifests.tree(variable).at(IN_VARIABLES.get(kind));
                if (reference.isObject() && !reference.path("optional").asBoolean()) {
                    expectObject(
                            workload, kind, reference.path("name").asText(), rendering, findings);
                }
            }
        }
    }

    private static void checkVolumes(
            Workload workload, String kind, Rendering rendering, Findings findings) {
        for (var volume : workload.volumes()) {
            JsonNode name = Manifests.tree(volume).at(IN_VOLUMES.get(kind));
            if (name.isTextual()) {
                expectObject(workload, kind, name.asText(), rendering, findings);
            }
        }
    }

    private static void expectObject(
            Workload workload, String kind, String name, Rendering rendering, Findings findings) {
        findings.expect(
                rendering.has("v1", kind, name),
                workload.owner(),
                "refers to " + kind + "/" + name + ", which is not there");
    }
}
