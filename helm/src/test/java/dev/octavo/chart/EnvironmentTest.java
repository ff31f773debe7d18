package dev.octavo.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;

import dev.octavo.chart.rule.Backoff;
import dev.octavo.ingest.deadletter.DeadLetterConfig;
import dev.octavo.ingest.delivery.DeliveryConfig;
import dev.octavo.ingest.kinesis.KinesisConfig;
import dev.octavo.report.journal.JournalConfig;
import dev.octavo.report.rendering.RenderingConfig;
import dev.octavo.report.request.RequestConfig;
import dev.octavo.report.storage.StorageConfig;

import io.fabric8.knative.eventing.v1.Trigger;
import io.fabric8.knative.serving.v1.Service;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The services would start in the containers that the chart describes, and their own limits
/// fit those of Kubernetes and Knative.
class EnvironmentTest {
    private static final String REPORT = "report-service";
    private static final String INGEST = "ingest-service";

    static Stream<Scenario> scenarios() {
        return Scenario.all();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyVariableIsAKeyThatTheServiceHas(Scenario scenario) {
        Rendering rendering = scenario.render();

        assertThat(unknownVariables(REPORT, reportContainer(rendering))).isEmpty();
        assertThat(ingestContainers(rendering))
                .allSatisfy(container -> assertThat(unknownVariables(INGEST, container)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theServicesTakeTheirConfiguration(Scenario scenario) throws IOException {
        Rendering rendering = scenario.render();

        ServiceConfig report = ServiceConfig.of(REPORT, reportContainer(rendering));
        assertThat(report.get(StorageConfig.class).bucket()).isNotEmpty();
        for (Container container : ingestContainers(rendering).toList()) {
            ServiceConfig ingest = ServiceConfig.of(INGEST, container);
            assertThat(ingest.get(KinesisConfig.class).streamName()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theTriggerOutlastsClaimsAndAttempts(Scenario scenario) throws IOException {
        Rendering rendering = scenario.render();
        ServiceConfig report = ServiceConfig.of(REPORT, reportContainer(rendering));
        Trigger trigger = rendering.all(Trigger.class).findFirst().orElseThrow();
        Backoff backoff = Backoff.of(trigger.getSpec().getDelivery());

        assertThat(backoff.total()).isGreaterThan(report.get(JournalConfig.class).leaseDuration());
        assertThat(backoff.retry() + 1)
                .isGreaterThanOrEqualTo(report.get(RenderingConfig.class).attemptLimit());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aRenderingEndsBeforeKnativeEndsItsRequest(Scenario scenario) throws IOException {
        Rendering rendering = scenario.render();
        var pod = rendering.all(Service.class).findFirst().orElseThrow().getSpec().getTemplate();
        RenderingConfig config =
                ServiceConfig.of(REPORT, reportContainer(rendering)).get(RenderingConfig.class);

        assertThat(config.maxWait().plus(config.timeout()))
                .isLessThan(Duration.ofSeconds(pod.getSpec().getTimeoutSeconds()));
        assertThat((long) config.maxConcurrent())
                .isLessThanOrEqualTo(pod.getSpec().getContainerConcurrency());
    }

    @Test
    void aBatchEndsBeforeKnativeEndsItsRequest() throws IOException {
        Rendering rendering = Scenario.named("direct-sink").render();
        var pod = rendering.all(Service.class).findFirst().orElseThrow().getSpec().getTemplate();
        ServiceConfig report = ServiceConfig.of(REPORT, reportContainer(rendering));
        ServiceConfig ingest =
                ServiceConfig.of(INGEST, ingestContainers(rendering).findFirst().orElseThrow());

        RequestConfig request = report.get(RequestConfig.class);

        assertThat(request.maxBatchDuration().plus(report.get(RenderingConfig.class).timeout()))
                .isLessThan(Duration.ofSeconds(pod.getSpec().getTimeoutSeconds()));
        assertThat(request.maxBatchEvents())
                .isGreaterThanOrEqualTo(ingest.get(DeliveryConfig.class).batchSize());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theBridgeStopsBeforeKubernetesKillsIt(Scenario scenario) throws IOException {
        for (Deployment deployment : scenario.render().all(Deployment.class).toList()) {
            PodSpec pod = deployment.getSpec().getTemplate().getSpec();
            var ingest = ServiceConfig.of(INGEST, pod.getContainers().getFirst());

            assertThat(ingest.get(KinesisConfig.class).shutdownTimeout())
                    .isLessThan(Duration.ofSeconds(pod.getTerminationGracePeriodSeconds()));
        }
    }

    @Test
    void whatIsMadeAtAwsFitsWhatTheServicesExpect() throws IOException {
        Rendering rendering =
                Manifests.read(
                        Files.readString(Path.of("..", "deploy", "octavo.yaml")),
                        Release.OCTAVO,
                        Set.of());
        ServiceConfig report = ServiceConfig.of(REPORT, reportContainer(rendering));
        ServiceConfig ingest =
                ServiceConfig.of(INGEST, ingestContainers(rendering).findFirst().orElseThrow());
        String prefix = report.get(StorageConfig.class).prefix();

        JsonNode expiry = aws("lifecycle/documents.json").at("/Rules/0");

        assertThat(expiry.at("/Filter/Prefix").asText()).isEqualTo(prefix);
        assertThat(Duration.ofDays(expiry.at("/Expiration/Days").asLong()))
                .isEqualTo(report.get(JournalConfig.class).retention());
        assertThat(aws("policies/report-service.json").toString()).contains("/" + prefix + "*");
        assertThat(aws("policies/ingest-service.json").toString())
                .contains("/" + ingest.get(DeadLetterConfig.class).prefix() + "/*");
    }

    @Test
    void aVariableThatNoServiceKnowsIsFound() {
        Rendering rendering =
                BrokenManifest.of(Scenario.named("minimal"))
                        .set(
                                "Service",
                                "/spec/template/spec/containers/0/env/-",
                                "{ name: OCTAVO_STORAGE_BUKKET, value: documents }")
                        .read();

        assertThat(unknownVariables(REPORT, reportContainer(rendering)))
                .containsExactly("OCTAVO_STORAGE_BUKKET");
    }

    @Test
    void aValueThatTheServiceRefusesIsFound() {
        Rendering rendering =
                BrokenManifest.of(Scenario.named("minimal"))
                        .set(
                                "Service",
                                "/spec/template/spec/containers/0/env/-",
                                "{ name: OCTAVO_RENDERING_ATTEMPT_LIMIT, value: '0' }")
                        .read();

        assertThatThrownBy(() -> ServiceConfig.of(REPORT, reportContainer(rendering)))
                .hasMessageContaining("octavo.rendering.attempt-limit");
    }

    /// The variables of Octavo that are no keys of the service.
    private static List<String> unknownVariables(String service, Container container) {
        return container.getEnv().stream()
                .map(EnvVar::getName)
                .filter(name -> name.startsWith("OCTAVO_"))
                .filter(name -> !ServiceConfig.variables(service).contains(name))
                .toList();
    }

    private static Container reportContainer(Rendering rendering) {
        Service service = rendering.all(Service.class).findFirst().orElseThrow();
        return service.getSpec().getTemplate().getSpec().getContainers().getFirst();
    }

    private static Stream<Container> ingestContainers(Rendering rendering) {
        return rendering
                .all(Deployment.class)
                .map(deployment -> deployment.getSpec().getTemplate().getSpec().getContainers())
                .map(List::getFirst);
    }

    private static JsonNode aws(String file) throws IOException {
        return Values.parse(Files.readString(Path.of("..", "deploy", "aws", file)));
    }
}
