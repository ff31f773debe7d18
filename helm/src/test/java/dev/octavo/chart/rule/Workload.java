package dev.octavo.chart.rule;

import dev.octavo.chart.Rendering;

import io.fabric8.knative.serving.v1.Service;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Whatever makes pods, seen alike.
///
/// @param owner the object
/// @param labels the labels of its pods
/// @param serviceAccount the service account of its pods; null for the namespace's default
/// @param containers the containers of its pods
/// @param volumes the volumes of its pods
record Workload(
        HasMetadata owner,
        Map<String, String> labels,
        @Nullable String serviceAccount,
        List<Container> containers,
        List<Volume> volumes) {
    Workload {
        labels = Map.copyOf(Objects.requireNonNullElse(labels, Map.of()));
    }

    static List<Workload> all(Rendering rendering) {
        List<Workload> workloads = new ArrayList<>();
        for (HasMetadata object : rendering.objects()) {
            switch (object) {
                case Deployment deployment -> {
                    var template = deployment.getSpec().getTemplate();
                    var pod = template.getSpec();
                    workloads.add(
                            new Workload(
                                    deployment,
                                    template.getMetadata().getLabels(),
                                    pod.getServiceAccountName(),
                                    pod.getContainers(),
                                    pod.getVolumes()));
                }
                case Service service -> {
                    var template = service.getSpec().getTemplate();
                    var pod = template.getSpec();
                    workloads.add(
                            new Workload(
                                    service,
                                    template.getMetadata().getLabels(),
                                    pod.getServiceAccountName(),
                                    pod.getContainers(),
                                    pod.getVolumes()));
                }
                default -> {}
            }
        }
        return workloads;
    }
}
