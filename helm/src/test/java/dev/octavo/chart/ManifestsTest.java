package dev.octavo.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.octavo.chart.Manifests.ManifestException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Set;

/// The typed models refuse what an API server with strict field validation refuses.
class ManifestsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Trigger     | /spec/subscribers                             | {}       | spec.subscribers
                    Trigger     | /spec/delivery/retries                        | 3        | spec.delivery.retries
                    Trigger     | /spec/delivery/retry                          | 'often'  | spec.delivery.retry
                    Trigger     | /spec/filter/attributes/type                  | 1        | spec.filter.attributes.type
                    Broker      | /spec/deliver                                 | {}       | spec.deliver
                    SinkBinding | /spec/subject/selectors                       | {}       | spec.subject.selectors
                    Service     | /spec/template/spec/concurrency               | 1        | spec.template.spec.concurrency
                    Service     | /spec/template/spec/containers/0/volumeMount  | []       | containers[0].volumeMount
                    Service     | /spec/template/metadata/annotations/a         | true     | annotations.a
                    Deployment  | /spec/template/spec/containers/0/env/0/value  | 5        | env[0].value
                    Deployment  | /spec/template/spec/containers/0/probe        | {}       | containers[0].probe
                    Deployment  | /metadata/label                               | {}       | metadata.label
                    ConfigMap   | /data/number                                  | 1        | data.number
                    """)
    void whatTheModelDoesNotKnowIsRefusedByItsName(
            String kind, String pointer, String yaml, String field) {
        var broken = BrokenManifest.of(Scenario.named("minimal")).set(kind, pointer, yaml);

        assertThatThrownBy(broken::read)
                .isInstanceOf(ManifestException.class)
                .hasMessageContaining(kind + "/octavo")
                .hasMessageContaining(field);
    }

    @Test
    void aKindWithoutAModelIsRefused() {
        assertThatThrownBy(
                        () ->
                                Manifests.read(
                                        """
                                        apiVersion: batch/v1
                                        kind: Job
                                        metadata: { name: migrate }
                                        """,
                                        Release.OCTAVO,
                                        Set.of()))
                .isInstanceOf(ManifestException.class)
                .hasMessageContaining("batch/v1/Job/migrate");
    }

    @Test
    void aFieldGivenTwiceIsRefused() {
        assertThatThrownBy(
                        () ->
                                Manifests.read(
                                        """
                                        apiVersion: v1
                                        kind: ServiceAccount
                                        kind: ConfigMap
                                        """,
                                        Release.OCTAVO,
                                        Set.of()))
                .isInstanceOf(ManifestException.class)
                .hasMessageContaining("kind");
    }

    @Test
    void quantitiesMayBeNumbersAsKubernetesAllows() {
        var manifest =
                BrokenManifest.of(Scenario.named("minimal"))
                        .set(
                                "Service",
                                "/spec/template/spec/containers/0/resources/requests/cpu",
                                "1");

        assertThat(manifest.read().objects()).isNotEmpty();
    }
}
