package dev.octavo.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.chart.rule.Admission;

import io.fabric8.kubernetes.api.model.Namespace;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/// The plain manifests in `deploy/` are what the chart renders.
class DeployTest {
    private static final Path DEPLOY = Path.of("..", "deploy");
    private static final Path MANIFESTS = DEPLOY.resolve("octavo.yaml");
    private static final String HEADER =
            """
            # Octavo as plain manifests: what the chart renders with values.yaml, without the labels that tell
            # Helm from others. Made by `./octavo mvn -pl helm -am test -Doctavo.regenerate=true`.
            apiVersion: v1
            kind: Namespace
            metadata:
              name: octavo
            """;

    @Test
    void thePlainManifestsAreWhatTheChartRenders() throws IOException {
        String rendered = Chart.render(Release.OCTAVO, DEPLOY.resolve("values.yaml"));

        GeneratedFile.expect(MANIFESTS, HEADER + withoutHelm(rendered));
    }

    @Test
    void aClusterWouldAdmitThePlainManifests() throws IOException {
        Rendering rendering = Manifests.read(Files.readString(MANIFESTS), Release.OCTAVO, Set.of());

        assertThat(Admission.review(rendering)).isEmpty();
        assertThat(rendering.all(Namespace.class))
                .extracting(namespace -> namespace.getMetadata().getName())
                .containsExactly(Release.OCTAVO.namespace());
    }

    /// Nothing that Helm does not manage says that it does.
    private static String withoutHelm(String rendered) {
        return rendered.lines()
                .filter(line -> !line.strip().startsWith("helm.sh/chart:"))
                .filter(line -> !line.strip().startsWith("app.kubernetes.io/managed-by:"))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
