package dev.octavo.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import io.fabric8.kubernetes.api.model.ServiceAccount;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What the services may do at AWS is what they do, with what `deploy/values.yaml` names, and
/// nothing else.
class AwsPolicyTest {
    private static final Path POLICIES = Path.of("..", "deploy", "aws", "policies");
    private static final JsonNode VALUES = Values.read(Path.of("..", "deploy", "values.yaml"));
    private static final String AT = "eu-central-1:111122223333:";

    @ParameterizedTest
    @ValueSource(strings = {"report-service", "ingest-service", "ingest-service-fan-out"})
    void everyActionAndEveryResourceIsNamed(String service) throws IOException {
        JsonNode policy = policy(service);

        for (JsonNode statement : policy.path("Statement")) {
            assertThat(texts(statement.path("Action")))
                    .isNotEmpty()
                    .allMatch(action -> action.matches("[a-z0-9]+:[A-Za-z]+"));
            assertThat(texts(statement.path("Resource")))
                    .isNotEmpty()
                    .allMatch(resource -> resource.matches("arn:aws:[a-z0-9]+:[^*]+(/\\*)?"));
        }
    }

    @Test
    void theReportServiceReachesItsTableItsBucketsAndTheStream() throws IOException {
        assertThat(resources("report-service"))
                .containsExactlyInAnyOrder(
                        "arn:aws:dynamodb:" + AT + "table/" + value("/journal/tableName"),
                        "arn:aws:s3:::" + value("/storage/bucket"),
                        "arn:aws:s3:::" + value("/storage/bucket") + "/reports/*",
                        "arn:aws:s3:::" + value("/source/allowedBuckets/0"),
                        "arn:aws:s3:::" + value("/source/allowedBuckets/0") + "/*",
                        "arn:aws:kinesis:" + AT + "stream/" + value("/kinesis/streamName"));
    }

    @Test
    void theIngestServiceReachesTheStreamItsLeasesAndItsDeadLetters() throws IOException {
        String leases = "arn:aws:dynamodb:" + AT + "table/" + value("/kinesis/applicationName");

        assertThat(resources("ingest-service"))
                .containsExactlyInAnyOrder(
                        "arn:aws:kinesis:" + AT + "stream/" + value("/kinesis/streamName"),
                        leases,
                        leases + "/index/LeaseOwnerToLeaseKeyIndex",
                        leases + "-CoordinatorState",
                        leases + "-WorkerMetricStats",
                        "arn:aws:s3:::" + value("/deadLetter/bucket") + "/dead-letters/*");
    }

    @Test
    void byFanOutTheIngestServiceReachesTheConsumersOfItsStreamToo() throws IOException {
        String stream = "arn:aws:kinesis:" + AT + "stream/" + value("/kinesis/streamName");

        assertThat(resources("ingest-service-fan-out"))
                .containsExactlyInAnyOrder(stream, stream + "/consumer/*");
    }

    @Test
    void rolesAreForTheServiceAccountsThatAskForThem() throws IOException {
        String trust = Files.readString(POLICIES.resolve("trust.json"));
        Rendering rendering =
                Manifests.read(
                        Files.readString(Path.of("..", "deploy", "octavo.yaml")),
                        Release.OCTAVO,
                        Set.of());

        List<ServiceAccount> accounts = rendering.all(ServiceAccount.class).toList();

        assertThat(accounts)
                .hasSize(2)
                .allSatisfy(
                        account ->
                                assertThat(account.getMetadata().getAnnotations())
                                        .containsEntry(
                                                "eks.amazonaws.com/role-arn",
                                                "arn:aws:iam::111122223333:role/"
                                                        + account.getMetadata().getName()));
        assertThat(trust)
                .contains(
                        "system:serviceaccount:" + Release.OCTAVO.namespace() + ":SERVICE_ACCOUNT");
    }

    private static Set<String> resources(String service) throws IOException {
        Set<String> resources = new TreeSet<>();
        for (JsonNode statement : policy(service).path("Statement")) {
            resources.addAll(texts(statement.path("Resource")));
        }
        return resources;
    }

    /// One text, or a list of them.
    private static List<String> texts(JsonNode node) {
        return node.isArray()
                ? node.valueStream().map(JsonNode::asText).toList()
                : List.of(node.asText());
    }

    private static JsonNode policy(String service) throws IOException {
        return Values.parse(Files.readString(POLICIES.resolve(service + ".json")));
    }

    private static String value(String pointer) {
        JsonNode value = VALUES.at(pointer);
        assertThat(value.isTextual()).as(pointer).isTrue();
        return value.asText();
    }
}
