package dev.octavo.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.chart.rule.Admission;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every rule can fail: each manifest here is the production scenario with one thing broken. A
/// line says what has to be found, and what is done: `set`, `remove`, `drop` or `repeat`, in
/// which kind, where (a JSON pointer, from its `pod` or `container` if it begins so), and with
/// what, in YAML.
class AdmissionTest {
    private static final String POD = "/spec/template/spec";
    private static final String CONTAINER = POD + "/containers/0";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    metadata.name: missing | remove | Trigger    | /metadata/name |
                    not a legal name       | set    | Broker     | /metadata/name                   | Octavo_1
                    not a legal name       | set    | Service    | /metadata/name                   | 1-service
                    too long               | set    | Service    | /metadata/name                   | aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
                    not the release's      | set    | Trigger    | /metadata/namespace              | other
                    not the release's      | remove | Deployment | /metadata/namespace |
                    is there twice         | repeat | Deployment | |
                    label a b              | set    | Broker     | /metadata/labels/a b             | c
                    label a=?              | set    | Broker     | /metadata/labels/a               | '?'
                    label a=?              | set    | Service    | /spec/template/metadata/labels/a | '?'
                    annotation a b         | set    | Broker     | /metadata/annotations/a b        | c
                    """)
    void aBrokenNameOrLabelIsFound(
            String problem, String change, String kind, String pointer, String value) {
        assertThatReviewFinds(problem, broken(change, kind, pointer, value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    spec.selector: does not match                            | set    | Deployment          | /spec/selector/matchLabels/tier               | front
                    spec.selector: does not match                            | set    | Deployment          | /spec/selector/matchLabels                    | {}
                    spec.selector: matches no pods                           | set    | PodDisruptionBudget | /spec/selector/matchLabels/a                  | b
                    topologySpreadConstraints: do not match                  | remove | Deployment          | pod/topologySpreadConstraints/0/labelSelector |
                    containers: missing                                      | set    | Deployment          | pod/containers                                | []
                    name missing                                             | remove | Service             | container/name |
                    image: missing                                           | remove | Deployment          | container/image |
                    image: missing                                           | set    | Service             | container/image                               | ''
                    image: expected                                          | set    | Service             | container/image                               | octavo/x
                    image: expected                                          | set    | Service             | container/image                               | octavo/x:latest
                    env AWS_REGION: there twice                              | set    | Service             | container/env/-                               | {name: AWS_REGION, value: x}
                    env A: expected either                                   | set    | Deployment          | container/env/-                               | {name: A}
                    readinessProbe: missing                                  | remove | Service             | container/readinessProbe |
                    livenessProbe: missing                                   | remove | Deployment          | container/livenessProbe |
                    startupProbe: expected exactly one                       | remove | Deployment          | container/startupProbe/httpGet |
                    port web is not its own                                  | set    | Deployment          | container/livenessProbe/httpGet/port          | web
                    resources.requests.cpu: missing                          | remove | Service             | container/resources/requests/cpu |
                    resources.limits.memory: missing                         | remove | Deployment          | container/resources/limits |
                    resources.requests.memory: more than its limit           | set    | Service             | container/resources/requests/memory           | 2Gi
                    securityContext: expected                                | remove | Service             | container/securityContext/runAsNonRoot |
                    securityContext: expected                                | set    | Deployment          | container/securityContext/capabilities/drop   | [KILL]
                    /tmp is missing                                          | set    | Deployment          | container/volumeMounts/0/mountPath            | /var
                    automountServiceAccountToken                             | remove | ServiceAccount      | /automountServiceAccountToken |
                    no volume tmp                                            | set    | Deployment          | pod/volumes/0/name                            | scratch
                    scratch is not mounted                                   | set    | Deployment          | pod/volumes/0/name                            | scratch
                    /tmp is there twice                                      | set    | Deployment          | container/volumeMounts/-                      | {name: tmp, mountPath: /tmp}
                    ServiceAccount/octavo-report-service, which is not there | drop   | ServiceAccount | |
                    ConfigMap/octavo-templates, which is not there           | drop   | ConfigMap | |
                    Secret/keys, which is not there                          | set    | Deployment          | container/env/-                               | {name: A, valueFrom: {secretKeyRef: {name: keys, key: a}}}
                    Secret/ca, which is not there                            | set    | Deployment          | pod/volumes/-                                 | {name: ca, secret: {secretName: ca}}
                    """)
    void aBrokenPodIsFound(
            String problem, String change, String kind, String pointer, String value) {
        assertThatReviewFinds(problem, broken(change, kind, pointer, value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    nodeSelector: not allowed                  | set    | Service | pod/nodeSelector                                           | {a: b}
                    terminationGracePeriodSeconds: not allowed | set    | Service | pod/terminationGracePeriodSeconds                          | 9
                    containers.lifecycle: not allowed          | set    | Service | container/lifecycle                                        | {preStop: {exec: {command: [a]}}}
                    securityContext.privileged: not allowed    | set    | Service | container/securityContext/privileged                       | true
                    capabilities.add: not allowed              | set    | Service | container/securityContext/capabilities/add                 | [KILL]
                    volumes.hostPath: not allowed              | set    | Service | pod/volumes/-                                              | {name: a, hostPath: {path: /}}
                    templates: expected readOnly               | remove | Service | container/volumeMounts/0/readOnly |
                    volumeMounts.mountPropagation: not allowed | set    | Service | container/volumeMounts/0/mountPropagation                  | None
                    env.valueFrom.fieldRef: not allowed        | set    | Service | container/env/-                                            | {name: A, valueFrom: {fieldRef: {fieldPath: metadata.name}}}
                    env PORT: reserved                         | set    | Service | container/env/-                                            | {name: PORT, value: '1'}
                    ports: expected exactly one                | set    | Service | container/ports/-                                          | {containerPort: 8081}
                    ports.name: expected                       | set    | Service | container/ports/0/name                                     | http
                    ports.containerPort: reserved              | set    | Service | container/ports/0/containerPort                            | 9090
                    ports.hostPort: not allowed                | set    | Service | container/ports/0/hostPort                                 | 80
                    containerConcurrency: expected             | set    | Service | pod/containerConcurrency                                   | 1001
                    timeoutSeconds: expected 1 to 600          | set    | Service | pod/timeoutSeconds                                         | 601
                    responseStartTimeoutSeconds: expected      | remove | Service | pod/responseStartTimeoutSeconds |
                    need periodSeconds                         | set    | Service | container/readinessProbe/failureThreshold                  | 3
                    expected numbers                           | set    | Service | /spec/template/metadata/annotations/autoscaling.knative.dev~1max-scale | many
                    min-scale: more than                       | set    | Service | /spec/template/metadata/annotations/autoscaling.knative.dev~1min-scale | '51'
                    """)
    void whatKnativeServingRefusesIsFound(
            String problem, String change, String kind, String pointer, String value) {
        assertThatReviewFinds(problem, broken(change, kind, pointer, value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    spec.config: expected             | remove | Broker      | /spec/config/name |
                    spec.broker: nowhere is not there | set    | Trigger     | /spec/broker                           | nowhere
                    spec.broker: null is not there    | remove | Trigger     | /spec/broker |
                    spec.broker: octavo is not there  | drop   | Broker | |
                    spec.subscriber: expected         | remove | Trigger     | /spec/subscriber |
                    spec.subscriber: expected         | set    | Trigger     | /spec/subscriber/ref/name              | other
                    spec.subscriber: expected         | set    | Trigger     | /spec/subscriber/ref/apiVersion        | v1
                    spec.subscriber: expected         | drop   | Service | |
                    deadLetterSink: expected          | remove | Trigger     | /spec/delivery/deadLetterSink |
                    deadLetterSink: expected          | set    | Trigger     | /spec/delivery/deadLetterSink          | {uri: /path}
                    deadLetterSink: expected          | set    | Trigger     | /spec/delivery/deadLetterSink/uri      | http://a.b
                    deadLetterSink: leads back        | set    | Trigger     | /spec/delivery/deadLetterSink/ref/name | octavo
                    deadLetterSink: leads back        | set    | Trigger     | /spec/delivery/deadLetterSink          | {ref: {apiVersion: serving.knative.dev/v1, kind: Service, name: octavo-report-service}}
                    backoffDelay: expected            | set    | Trigger     | /spec/delivery/backoffDelay            | 1s
                    timeout: expected                 | remove | Trigger     | /spec/delivery/timeout |
                    timeout: shorter                  | set    | Trigger     | /spec/delivery/timeout                 | PT600S
                    backoffPolicy: expected           | set    | Trigger     | /spec/delivery/backoffPolicy           | random
                    retry: expected                   | set    | Trigger     | /spec/delivery/retry                   | 0
                    gives up after PT1M3S             | set    | Trigger     | /spec/delivery/retry                   | 6
                    gives up after PT1M18S            | set    | Trigger     | /spec/delivery/backoffPolicy           | linear
                    spec.subject: expected            | drop   | Deployment | |
                    spec.subject: expected            | set    | SinkBinding | /spec/subject/selector                 | {matchLabels: {a: b}}
                    spec.subject: is bound twice      | repeat | SinkBinding | |
                    spec.sink: expected               | remove | SinkBinding | /spec/sink |
                    spec.sink: is the subject itself  | set    | SinkBinding | /spec/sink/ref                         | {apiVersion: apps/v1, kind: Deployment, name: octavo-ingest-service}
                    spec.ceOverrides: Team            | set    | SinkBinding | /spec/ceOverrides                      | {extensions: {Team: a}}
                    """)
    void aBrokenWayOfEventsIsFound(
            String problem, String change, String kind, String pointer, String value) {
        assertThatReviewFinds(problem, broken(change, kind, pointer, value));
    }

    @Test
    void aConfigMapThatIsTooLargeIsFound() {
        assertThatReviewFinds(
                "data: more than 1 MiB",
                broken("set", "ConfigMap", "/data/large.yaml", "x".repeat(1024 * 1024)));
    }

    private static void assertThatReviewFinds(String problem, BrokenManifest manifest) {
        assertThat(Admission.review(manifest.read()))
                .extracting(Object::toString)
                .anyMatch(violation -> violation.contains(problem));
    }

    private static BrokenManifest broken(
            String change, String kind, @Nullable String where, @Nullable String value) {
        BrokenManifest manifest = BrokenManifest.of(Scenario.named("production"));
        String pointer =
                where == null
                        ? ""
                        : where.replaceFirst("^pod", POD).replaceFirst("^container", CONTAINER);
        return switch (change) {
            case "set" -> manifest.set(kind, pointer, String.valueOf(value));
            case "remove" -> manifest.remove(kind, pointer);
            case "drop" -> manifest.drop(kind);
            case "repeat" -> manifest.repeat(kind);
            default -> throw new IllegalArgumentException(change);
        };
    }
}
