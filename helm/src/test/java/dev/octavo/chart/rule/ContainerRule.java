package dev.octavo.chart.rule;

import dev.octavo.chart.Rendering;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// There are containers, each says which image it runs, and its variables are given once.
final class ContainerRule implements Rule {
    private static final Pattern IMAGE =
            Pattern.compile(
                    "[a-z0-9][a-zA-Z0-9._:/-]*(:[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}"
                            + "|@sha256:[0-9a-f]{64})");

    @Override
    public void check(Rendering rendering, Findings findings) {
        for (Workload workload : Workload.all(rendering)) {
            findings.expect(
                    !workload.containers().isEmpty(), workload.owner(), "containers: missing");
            Set<String> names = new HashSet<>();
            for (Container container : workload.containers()) {
                findings.expect(
                        container.getName() != null && names.add(container.getName()),
                        workload.owner(),
                        "containers: name missing or there twice");
                checkImage(workload.owner(), container, findings);
                checkVariables(workload.owner(), container, findings);
            }
        }
    }

    private static void checkImage(HasMetadata owner, Container container, Findings findings) {
        String image = container.getImage();
        if (image == null || image.isBlank()) {
            findings.add(owner, "image: missing");
        } else {
            findings.expect(
                    IMAGE.matcher(image).matches() && !image.endsWith(":latest"),
                    owner,
                    "image: expected a tag that stays the same, or a digest");
        }
    }

    private static void checkVariables(HasMetadata owner, Container container, Findings findings) {
        Set<String> names = new HashSet<>();
        for (EnvVar variable : container.getEnv()) {
            findings.expect(
                    names.add(variable.getName()),
                    owner,
                    "env " + variable.getName() + ": there twice");
            findings.expect(
                    (variable.getValue() == null) != (variable.getValueFrom() == null),
                    owner,
                    "env " + variable.getName() + ": expected either value or valueFrom");
        }
    }
}
