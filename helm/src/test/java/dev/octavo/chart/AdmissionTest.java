package dev.octavo.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.octavo.chart.rule.Admission;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Every rule can fail: each manifest here is the production scenario with one thing broken.
class AdmissionTest {
    private static final String POD = "/spec/template/spec";
    private static final String CONTAINER = POD + "/containers/0";
    private static final String DELIVERY = "/spec/delivery";

    @ParameterizedTest(name = "{0}")
    @MethodSource({"names", "pods", "knativeServices", "eventing"})
    void aBrokenManifestIsFound(String problem, UnaryOperator<BrokenManifest> breaking) {
        Rendering broken = breaking.apply(BrokenManifest.of(Scenario.named("production"))).read();

        assertThat(Admission.review(broken))
                .extracting(Object::toString)
                .anyMatch(violation -> violation.contains(problem));
    }

    static Stream<Arguments> names() {
        return Stream.of(
                broken("metadata.name: missing", m -> m.remove("Trigger", "/metadata/name")),
                broken("not a legal name", m -> m.set("Broker", "/metadata/name", "Octavo_1")),
                broken("not a legal name", m -> m.set("Service", "/metadata/name", "1-service")),
                broken("too long", m -> m.set("Service", "/metadata/name", "a".repeat(58))),
                broken("not the release's", m -> m.set("Trigger", "/metadata/namespace", "other")),
                broken("not the release's", m -> m.remove("Deployment", "/metadata/namespace")),
                broken("is there twice", m -> m.repeat("Deployment")),
                broken("label a b", m -> m.set("Broker", "/metadata/labels/a b", "c")),
                broken("label a=?", m -> m.set("Broker", "/metadata/labels/a", "'?'")),
                broken(
                        "label a=?",
                        m -> m.set("Service", "/spec/template/metadata/labels/a", "'?'")),
                broken("annotation a b", m -> m.set("Broker", "/metadata/annotations/a b", "c")));
    }

    static Stream<Arguments> pods() {
        return Stream.of(
                broken(
                        "spec.selector: does not match",
                        m -> m.set("Deployment", "/spec/selector/matchLabels/tier", "front")),
                broken(
                        "spec.selector: does not match",
                        m -> m.set("Deployment", "/spec/selector/matchLabels", "{}")),
                broken(
                        "spec.selector: matches no pods",
                        m -> m.set("PodDisruptionBudget", "/spec/selector/matchLabels/a", "b")),
                broken(
                        "topologySpreadConstraints: do not match",
                        m ->
                                m.remove(
                                        "Deployment",
                                        POD + "/topologySpreadConstraints/0/labelSelector")),
                broken("containers: missing", m -> m.set("Deployment", POD + "/containers", "[]")),
                broken("name missing", m -> m.remove("Service", CONTAINER + "/name")),
                broken("image: missing", m -> m.remove("Deployment", CONTAINER + "/image")),
                broken("image: missing", m -> m.set("Service", CONTAINER + "/image", "''")),
                broken("image: expected", m -> m.set("Service", CONTAINER + "/image", "octavo/x")),
                broken(
                        "image: expected",
                        m -> m.set("Service", CONTAINER + "/image", "octavo/x:latest")),
                broken(
                        "env AWS_REGION: there twice",
                        m ->
                                m.set(
                                        "Service",
                                        CONTAINER + "/env/-",
                                        "{name: AWS_REGION, value: x}")),
                broken(
                        "env A: expected either",
                        m -> m.set("Deployment", CONTAINER + "/env/-", "{name: A}")),
                broken(
                        "readinessProbe: missing",
                        m -> m.remove("Service", CONTAINER + "/readinessProbe")),
                broken(
                        "livenessProbe: missing",
                        m -> m.remove("Deployment", CONTAINER + "/livenessProbe")),
                broken(
                        "startupProbe: expected exactly one",
                        m -> m.remove("Deployment", CONTAINER + "/startupProbe/httpGet")),
                broken(
                        "port web is not its own",
                        m -> m.set("Deployment", CONTAINER + "/livenessProbe/httpGet/port", "web")),
                broken(
                        "resources.requests.cpu: missing",
                        m -> m.remove("Service", CONTAINER + "/resources/requests/cpu")),
                broken(
                        "resources.limits.memory: missing",
                        m -> m.remove("Deployment", CONTAINER + "/resources/limits")),
                broken(
                        "resources.requests.memory: more than its limit",
                        m -> m.set("Service", CONTAINER + "/resources/requests/memory", "2Gi")),
                broken(
                        "securityContext: expected",
                        m -> m.remove("Service", CONTAINER + "/securityContext/runAsNonRoot")),
                broken(
                        "securityContext: expected",
                        m ->
                                m.set(
                                        "Deployment",
                                        CONTAINER + "/securityContext/capabilities/drop",
                                        "[KILL]")),
                broken(
                        "/tmp is missing",
                        m -> m.set("Deployment", CONTAINER + "/volumeMounts/0/mountPath", "/var")),
                broken(
                        "automountServiceAccountToken",
                        m -> m.remove("ServiceAccount", "/automountServiceAccountToken")),
                broken(
                        "no volume tmp",
                        m -> m.set("Deployment", POD + "/volumes/0/name", "scratch")),
                broken(
                        "scratch is not mounted",
                        m -> m.set("Deployment", POD + "/volumes/0/name", "scratch")),
                broken(
                        "/tmp is there twice",
                        m ->
                                m.set(
                                        "Deployment",
                                        CONTAINER + "/volumeMounts/-",
                                        "{name: tmp, mountPath: /tmp}")),
                broken(
                        "ServiceAccount/octavo-report-service, which is not there",
                        m -> m.drop("ServiceAccount")),
                broken("ConfigMap/octavo-templates, which is not there", m -> m.drop("ConfigMap")),
                broken(
                        "Secret/keys, which is not there",
                        m ->
                                m.set(
                                        "Deployment",
                                        CONTAINER + "/env/-",
                                        "{name: A, valueFrom: {secretKeyRef: {name: keys, key: a}}}")),
                broken(
                        "Secret/ca, which is not there",
                        m ->
                                m.set(
                                        "Deployment",
                                        POD + "/volumes/-",
                                        "{name: ca, secret: {secretName: ca}}")),
                broken(
                        "data: more than 1 MiB",
                        m -> m.set("ConfigMap", "/data/big.yaml", "x".repeat(1024 * 1024))));
    }

    static Stream<Arguments> knativeServices() {
        return Stream.of(
                broken(
                        "nodeSelector: not allowed",
                        m -> m.set("Service", POD + "/nodeSelector", "{a: b}")),
                broken(
                        "terminationGracePeriodSeconds: not allowed",
                        m -> m.set("Service", POD + "/terminationGracePeriodSeconds", "9")),
                broken(
                        "containers.lifecycle: not allowed",
                        m ->
                                m.set(
                                        "Service",
                                        CONTAINER + "/lifecycle",
                                        "{preStop: {exec: {command: [a]}}}")),
                broken(
                        "securityContext.privileged: not allowed",
                        m -> m.set("Service", CONTAINER + "/securityContext/privileged", "true")),
                broken(
                        "capabilities.add: not allowed",
                        m ->
                                m.set(
                                        "Service",
                                        CONTAINER + "/securityContext/capabilities/add",
                                        "[KILL]")),
                broken(
                        "volumes.hostPath: not allowed",
                        m ->
                                m.set(
                                        "Service",
                                        POD + "/volumes/-",
                                        "{name: a, hostPath: {path: /}}")),
                broken(
                        "templates: expected readOnly",
                        m -> m.remove("Service", CONTAINER + "/volumeMounts/0/readOnly")),
                broken(
                        "volumeMounts.mountPropagation: not allowed",
                        m ->
                                m.set(
                                        "Service",
                                        CONTAINER + "/volumeMounts/0/mountPropagation",
                                        "None")),
                broken(
                        "env.valueFrom.fieldRef: not allowed",
                        m ->
                                m.set(
                                        "Service",
                                        CONTAINER + "/env/-",
                                        "{name: A, valueFrom: {fieldRef: {fieldPath: metadata.name}}}")),
                broken(
                        "env PORT: reserved",
                        m -> m.set("Service", CONTAINER + "/env/-", "{name: PORT, value: '1'}")),
                broken(
                        "ports: expected exactly one",
                        m -> m.set("Service", CONTAINER + "/ports/-", "{containerPort: 8081}")),
                broken(
                        "ports.name: expected",
                        m -> m.set("Service", CONTAINER + "/ports/0/name", "http")),
                broken(
                        "ports.containerPort: reserved",
                        m -> m.set("Service", CONTAINER + "/ports/0/containerPort", "9090")),
                broken(
                        "ports.hostPort: not allowed",
                        m -> m.set("Service", CONTAINER + "/ports/0/hostPort", "80")),
                broken(
                        "containerConcurrency: expected",
                        m -> m.set("Service", POD + "/containerConcurrency", "1001")),
                broken(
                        "timeoutSeconds: expected 1 to 600",
                        m -> m.set("Service", POD + "/timeoutSeconds", "601")),
                broken(
                        "responseStartTimeoutSeconds: expected",
                        m -> m.remove("Service", POD + "/responseStartTimeoutSeconds")),
                broken(
                        "need periodSeconds",
                        m -> m.set("Service", CONTAINER + "/readinessProbe/failureThreshold", "3")),
                broken(
                        "expected numbers",
                        m ->
                                m.set(
                                        "Service",
                                        "/spec/template/metadata/annotations/autoscaling.knative.dev~1max-scale",
                                        "many")),
                broken(
                        "min-scale: more than",
                        m ->
                                m.set(
                                        "Service",
                                        "/spec/template/metadata/annotations/autoscaling.knative.dev~1min-scale",
                                        "'51'")));
    }

    static Stream<Arguments> eventing() {
        return Stream.of(
                broken("spec.config: expected", m -> m.remove("Broker", "/spec/config/name")),
                broken(
                        "spec.broker: nowhere is not there",
                        m -> m.set("Trigger", "/spec/broker", "nowhere")),
                broken("spec.broker: null is not there", m -> m.remove("Trigger", "/spec/broker")),
                broken("spec.broker: octavo is not there", m -> m.drop("Broker")),
                broken("spec.subscriber: expected", m -> m.remove("Trigger", "/spec/subscriber")),
                broken(
                        "spec.subscriber: expected",
                        m -> m.set("Trigger", "/spec/subscriber/ref/name", "other")),
                broken(
                        "spec.subscriber: expected",
                        m -> m.set("Trigger", "/spec/subscriber/ref/apiVersion", "v1")),
                broken("spec.subscriber: expected", m -> m.drop("Service")),
                broken(
                        "deadLetterSink: expected",
                        m -> m.remove("Trigger", DELIVERY + "/deadLetterSink")),
                broken(
                        "deadLetterSink: expected",
                        m -> m.set("Trigger", DELIVERY + "/deadLetterSink", "{uri: /path}")),
                broken(
                        "deadLetterSink: expected",
                        m -> m.set("Trigger", DELIVERY + "/deadLetterSink/uri", "http://a.b")),
                broken(
                        "deadLetterSink: leads back",
                        m -> m.set("Trigger", DELIVERY + "/deadLetterSink/ref/name", "octavo")),
                broken(
                        "deadLetterSink: leads back",
                        m ->
                                m.set(
                                        "Trigger",
                                        DELIVERY + "/deadLetterSink",
                                        "{ref: {apiVersion: serving.knative.dev/v1, kind: Service, name: octavo-report-service}}")),
                broken(
                        "backoffDelay: expected",
                        m -> m.set("Trigger", DELIVERY + "/backoffDelay", "1s")),
                broken("timeout: expected", m -> m.remove("Trigger", DELIVERY + "/timeout")),
                broken("timeout: shorter", m -> m.set("Trigger", DELIVERY + "/timeout", "PT600S")),
                broken(
                        "backoffPolicy: expected",
                        m -> m.set("Trigger", DELIVERY + "/backoffPolicy", "random")),
                broken("retry: expected", m -> m.set("Trigger", DELIVERY + "/retry", "0")),
                broken("gives up after PT1M3S", m -> m.set("Trigger", DELIVERY + "/retry", "6")),
                broken(
                        "gives up after PT1M18S",
                        m -> m.set("Trigger", DELIVERY + "/backoffPolicy", "linear")),
                broken("spec.subject: expected", m -> m.drop("Deployment")),
                broken(
                        "spec.subject: expected",
                        m ->
                                m.set(
                                        "SinkBinding",
                                        "/spec/subject/selector",
                                        "{matchLabels: {a: b}}")),
                broken("spec.subject: is bound twice", m -> m.repeat("SinkBinding")),
                broken("spec.sink: expected", m -> m.remove("SinkBinding", "/spec/sink")),
                broken(
                        "spec.sink: is the subject itself",
                        m ->
                                m.set(
                                        "SinkBinding",
                                        "/spec/sink/ref",
                                        "{apiVersion: apps/v1, kind: Deployment, name: octavo-ingest-service}")),
                broken(
                        "spec.ceOverrides: Team",
                        m -> m.set("SinkBinding", "/spec/ceOverrides", "{extensions: {Team: a}}")));
    }

    private static Arguments broken(String problem, UnaryOperator<BrokenManifest> breaking) {
        return arguments(problem, breaking);
    }
}
