package dev.octavo.chart.rule;

import dev.octavo.chart.Rendering;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// What is mounted is there, what is there is mounted, and nothing hides another mount.
final class MountRule implements Rule {
    @Override
    public void check(Rendering rendering, Findings findings) {
        for (Workload workload : Workload.all(rendering)) {
            Set<String> volumes =
                    workload.volumes().stream().map(Volume::getName).collect(Collectors.toSet());
            Set<String> mounted = new HashSet<>();
            for (Container container : workload.containers()) {
                Set<String> paths = new HashSet<>();
                for (VolumeMount mount : container.getVolumeMounts()) {
                    mounted.add(mount.getName());
                    findings.expect(
                            volumes.contains(mount.getName()),
                            workload.owner(),
                            "volumeMounts: no volume " + mount.getName());
                    findings.expect(
                            paths.add(mount.getMountPath()),
                            workload.owner(),
                            "volumeMounts: " + mount.getMountPath() + " is there twice");
                }
            }
            for (String volume : volumes) {
                findings.expect(
                        mounted.contains(volume),
                        workload.owner(),
                        "volumes: " + volume + " is not mounted");
            }
        }
    }
}
