package dev.octavo.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.octavo.chart.rule.Admission;
import dev.octavo.contracts.EventType;

import io.fabric8.knative.eventing.v1.Trigger;
import io.fabric8.knative.serving.v1.Service;
import io.fabric8.knative.sources.v1.SinkBinding;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What an installation does, told by its objects.
class InstallationTest {
    private static final Scenario MINIMAL = Scenario.named("minimal");

    @Test
    void theReportServiceScalesToZeroAndIsNotExposed() {
        Service service = only(Service.class, MINIMAL.render());

        assertThat(service.getSpec().getTemplate().getMetadata().getAnnotations())
                .containsEntry("autoscaling.knative.dev/min-scale", "0");
        assertThat(service.getMetadata().getLabels())
                .containsEntry("networking.knative.dev/visibility", "cluster-local");
    }

    @Test
    void theTriggerPassesRequestsOnly() {
        Trigger trigger = only(Trigger.class, MINIMAL.render());

        assertThat(trigger.getSpec().getFilter().getAttributes())
                .isEqualTo(Map.of("type", EventType.REPORT_REQUESTED.value()));
    }

    @Test
    void theBridgeDeliversToTheBroker() {
        SinkBinding binding = only(SinkBinding.class, MINIMAL.render());

        assertThat(binding.getSpec().getSubject().getKind()).isEqualTo("Deployment");
        assertThat(binding.getSpec().getSink().getRef().getKind()).isEqualTo("Broker");
    }

    @Test
    void theBridgeCanDeliverToTheServiceAndItsAnswersToTheBroker() {
        Rendering rendering = Scenario.named("direct-sink").render();

        SinkBinding binding = only(SinkBinding.class, rendering);
        assertThat(binding.getSpec().getSubject().getKind()).isEqualTo("Deployment");
        assertThat(binding.getSpec().getSink().getRef().getName())
                .isEqualTo(only(Service.class, rendering).getMetadata().getName());
        assertThat(environmentOf(only(Deployment.class, rendering)))
                .containsEntry("OCTAVO_DELIVERY_SINK_KIND", "direct")
                .containsEntry(
                        "OCTAVO_DELIVERY_REPLY_SINK",
                        "http://broker-ingress.knative-eventing.svc/octavo/octavo");
    }

    @Test
    void withoutAStreamTheServiceItselfPublishesToTheBroker() {
        Rendering rendering = Scenario.named("no-kinesis").render();

        assertThat(rendering.all(Deployment.class)).isEmpty();
        SinkBinding binding = only(SinkBinding.class, rendering);
        assertThat(binding.getSpec().getSubject().getKind()).isEqualTo("Service");
        assertThat(binding.getSpec().getSubject().getName())
                .isEqualTo(only(Service.class, rendering).getMetadata().getName());
        assertThat(binding.getSpec().getSink().getRef().getName()).isEqualTo("default");
        assertThat(environmentOf(only(Service.class, rendering)))
                .doesNotContainKey("OCTAVO_PUBLISHING_STREAM_NAME");
    }

    @Test
    void withAStreamTheApiPublishesToIt() {
        assertThat(environmentOf(only(Service.class, MINIMAL.render())))
                .containsEntry("OCTAVO_PUBLISHING_STREAM_NAME", "reports");
    }

    @Test
    void bothServicesLogInJsonUnlessTheyShallNot(@TempDir Path directory) throws IOException {
        Path text = directory.resolve("values.yaml");
        Files.writeString(text, Files.readString(MINIMAL.values()) + "logging: { json: false }\n");

        Rendering json = MINIMAL.render();
        Rendering plain =
                Manifests.read(Chart.render(Release.OCTAVO, text), Release.OCTAVO, Set.of());

        String variable = "QUARKUS_LOG_CONSOLE_JSON_ENABLED";
        assertThat(environmentOf(only(Service.class, json))).containsEntry(variable, "true");
        assertThat(environmentOf(only(Deployment.class, json))).containsEntry(variable, "true");
        assertThat(environmentOf(only(Service.class, plain))).doesNotContainKey(variable);
        assertThat(environmentOf(only(Deployment.class, plain))).doesNotContainKey(variable);
    }

    @Test
    void theHeadersForTheCollectorComeFromASecretAndAreNowhereElse() {
        Deployment bridge = only(Deployment.class, Scenario.named("production").render());

        Container container = bridge.getSpec().getTemplate().getSpec().getContainers().getFirst();

        assertThat(container.getEnv())
                .filteredOn(variable -> variable.getName().equals("OCTAVO_TELEMETRY_OTLP_HEADERS"))
                .singleElement()
                .satisfies(
                        variable -> {
                            var secret = variable.getValueFrom().getSecretKeyRef();
                            assertThat(secret.getName()).isEqualTo("collector");
                            assertThat(secret.getKey()).isEqualTo("headers");
                            assertThat(secret.getOptional()).isNull();
                        });
    }

    @Test
    void numbersReachTheServicesAsTheyWereWritten() {
        assertThat(environmentOf(only(Service.class, Scenario.named("production").render())))
                .containsEntry("OCTAVO_REQUEST_MAX_INLINE_BYTES", "1048576");
    }

    @Test
    void whatIsNotSetIsLeftToTheServices() {
        Rendering rendering = MINIMAL.render();

        assertThat(environmentOf(only(Service.class, rendering)).values()).doesNotContain("");
        assertThat(environmentOf(only(Deployment.class, rendering)).values()).doesNotContain("");
    }

    @Test
    void eachServiceCanHaveARoleOfItsOwn() {
        Rendering rendering = Scenario.named("aws-irsa").render();

        assertThat(rendering.all(ServiceAccount.class))
                .extracting(
                        account ->
                                account.getMetadata()
                                        .getAnnotations()
                                        .get("eks.amazonaws.com/role-arn"))
                .containsExactlyInAnyOrder(
                        "arn:aws:iam::111122223333:role/octavo-report-service",
                        "arn:aws:iam::111122223333:role/octavo-ingest-service");
    }

    @Test
    void keysOfAStoreComeFromASecretOnly() {
        String rendered = Chart.render(Release.OCTAVO, Scenario.named("s3-compatible").values());

        assertThat(rendered).contains("secretKeyRef").doesNotContain("kind: Secret");
    }

    @Test
    void aChangedTemplateMakesANewRevision(@TempDir Path folder) throws IOException {
        Path changed =
                Files.writeString(
                        folder.resolve("changed.yaml"),
                        "templates: { files: { hello.yaml: changed } }");

        String before = revisionOf(MINIMAL.values());
        String after = revisionOf(MINIMAL.values(), changed);

        assertThat(after).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "octavo",
                "reports-for-everybody-in-the-whole-wide-company-53ch",
                "a-1"
            })
    void anyReleaseNameGivesLegalNames(String name) {
        var release = new Release(name, "reports");

        String rendered = Chart.render(release, MINIMAL.values());

        assertThat(Admission.review(Manifests.read(rendered, release, Set.of()))).isEmpty();
    }

    @Test
    void aReleaseNameThatNoServiceCanHaveIsRefused() {
        assertThatThrownBy(() -> Chart.render(new Release("1st", "reports"), MINIMAL.values()))
                .hasMessageContaining("fullnameOverride")
                .hasMessageContaining("starts with a letter");
    }

    @Test
    void anOlderKubernetesIsRefused() {
        assertThatThrownBy(() -> Chart.render(Release.OCTAVO, "1.32.9", MINIMAL.values()))
                .hasMessageContaining("chart requires kubeVersion: >=" + Chart.OLDEST_KUBERNETES);
    }

    /// What distinguishes the revision's templates from those of another.
    private static String revisionOf(Path... values) {
        String rendered = Chart.render(Release.OCTAVO, values);
        return only(Service.class, Manifests.read(rendered, Release.OCTAVO, Set.of()))
                .getSpec()
                .getTemplate()
                .getMetadata()
                .getAnnotations()
                .get("octavo.dev/templates");
    }

    private static <T extends HasMetadata> T only(Class<T> type, Rendering rendering) {
        assertThat(rendering.all(type)).hasSize(1);
        return rendering.all(type).findFirst().orElseThrow();
    }

    private static Map<String, String> environmentOf(Service service) {
        return environment(service.getSpec().getTemplate().getSpec().getContainers().getFirst());
    }

    private static Map<String, String> environmentOf(Deployment deployment) {
        return environment(deployment.getSpec().getTemplate().getSpec().getContainers().getFirst());
    }

    private static Map<String, String> environment(Container container) {
        return container.getEnv().stream()
                .filter(variable -> variable.getValue() != null)
                .collect(Collectors.toMap(EnvVar::getName, EnvVar::getValue));
    }
}
