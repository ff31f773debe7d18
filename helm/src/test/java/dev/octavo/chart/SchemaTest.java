package dev.octavo.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/// The schema refuses unknown and absurd values by their names, and knows the same values as
/// the file that documents them.
class SchemaTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    replicas: 3                                              | additional properties 'replicas' not allowed
                    storage: { bukket: a }                                   | at '/storage': additional properties 'bukket'
                    storage: { bucket: s3://documents }                      | at '/storage/bucket'
                    storage: { bucket: Documents }                           | at '/storage/bucket'
                    storage: { bucket: ab }                                  | at '/storage/bucket'
                    storage: { prefix: /reports }                            | at '/storage/prefix'
                    storage: { bucket: 5 }                                   | at '/storage/bucket'
                    aws: { region: Frankfurt am Main }                       | at '/aws/region'
                    aws: { endpoints: { s3: minio:9000 } }                   | at '/aws/endpoints/s3'
                    aws: { endpoints: { sqs: http://a } }                    | at '/aws/endpoints': additional properties 'sqs'
                    aws: { s3: { pathStyleAccess: 'yes' } }                  | at '/aws/s3/pathStyleAccess'
                    aws: { credentials: { secretKey: abc } }                 | at '/aws/credentials': additional properties 'secretKey'
                    kinesis: { enabled: 'no' }                               | at '/kinesis/enabled'
                    kinesis: { streamName: my stream }                       | at '/kinesis/streamName'
                    kinesis: { applicationName: ab }                         | at '/kinesis/applicationName'
                    kinesis: { startingPosition: OLDEST }                    | at '/kinesis/startingPosition'
                    kinesis: { tuning: fast }                                | at '/kinesis/tuning'
                    translation: { type: two words }                         | at '/translation/type'
                    delivery: { mode: queue }                                | at '/delivery/mode'
                    delivery: { replySink: broker }                          | at '/delivery/replySink'
                    delivery: { parallelizationFactor: 11 }                  | at '/delivery/parallelizationFactor'
                    delivery: { parallelizationFactor: 0 }                   | at '/delivery/parallelizationFactor'
                    delivery: { ceOverrides: { Team: a } }                   | at '/delivery/ceOverrides'
                    delivery: { batchSize: 10001 }                           | at '/delivery/batchSize'
                    delivery: { maximumBatchingWindowInSeconds: 301 }        | at '/delivery/maximumBatchingWindowInSeconds'
                    delivery: { bisectBatchOnFunctionError: 'yes' }          | at '/delivery/bisectBatchOnFunctionError'
                    delivery: { contentMode: batched }                       | at '/delivery/contentMode'
                    delivery: { maximumRetryAttempts: -2 }                   | at '/delivery/maximumRetryAttempts'
                    delivery: { maximumRecordAgeInSeconds: 59 }              | at '/delivery/maximumRecordAgeInSeconds'
                    delivery: { maximumRecordsInFlight: 0 }                  | at '/delivery/maximumRecordsInFlight'
                    delivery: { maximumBytesInFlight: 32MiB }                | at '/delivery/maximumBytesInFlight'
                    delivery: { bearerTokenFile: token }                     | at '/delivery/bearerTokenFile'
                    circuit: { failures: -1 }                                | at '/circuit/failures'
                    circuit: { maximumWait: 30s }                            | at '/circuit/maximumWait'
                    filter: { criteria: { Filter: [] } }                     | at '/filter/criteria'
                    filter: { criteria: { Filters: [] } }                    | at '/filter/criteria/Filters'
                    filter: { criteria: { Filters: [{}] } }                  | at '/filter/criteria/Filters/0'
                    filter: { unparsable: lost }                             | at '/filter/unparsable'
                    deadLetter: { destination: sqs }                         | at '/deadLetter/destination'
                    deadLetter: { sink: broker }                             | at '/deadLetter/sink'
                    telemetry: { headersSecret: My Secret }                  | at '/telemetry/headersSecret'
                    logging: { json: 'yes' }                                 | at '/logging/json'
                    redrive: { existingSecret: My Secret }                   | at '/redrive/existingSecret'
                    kinesis: { startingPositionTimestamp: yesterday }        | at '/kinesis/startingPositionTimestamp'
                    storage: { prefix: reports }                             | at '/storage/prefix'
                    api: { documentDelivery: mail }                          | at '/api/documentDelivery'
                    deadLetter: { prefix: dead-letters/ }                    | at '/deadLetter/prefix'
                    deadLetter: { prefix: a b }                              | at '/deadLetter/prefix'
                    journal: { tableName: a/b }                              | at '/journal/tableName'
                    journal: { leaseDuration: 2 minutes }                    | at '/journal/leaseDuration'
                    journal: { retention: PT }                               | at '/journal/retention'
                    journal: { leaseDuration: 120 }                          | at '/journal/leaseDuration'
                    source: { allowedBuckets: [A] }                          | at '/source/allowedBuckets/0'
                    source: { allowedBuckets: data }                         | at '/source/allowedBuckets'
                    templates: { files: { ../../etc/passwd: a } }            | at '/templates/files'
                    templates: { files: { letter.txt: a } }                  | at '/templates/files'
                    templates: { files: { letter.yaml: '' } }                | at '/templates/files/letter.yaml'
                    request: { maxInlineBytes: -1 }                          | at '/request/maxInlineBytes'
                    request: { maxInlineBytes: 10485761 }                    | at '/request/maxInlineBytes'
                    request: { maxInlineBytes: 1Mi }                         | at '/request/maxInlineBytes'
                    rendering: { maxConcurrent: 0 }                          | at '/rendering/maxConcurrent'
                    rendering: { attemptLimit: 1.5 }                         | at '/rendering/attemptLimit'
                    broker: { class: my class }                              | at '/broker/class'
                    broker: { config: { name: a } }                          | at '/broker/config'
                    broker: { name: Default }                                | at '/broker/name'
                    trigger: { retry: -1 }                                   | at '/trigger/retry'
                    trigger: { backoffPolicy: random }                       | at '/trigger/backoffPolicy'
                    trigger: { backoffDelay: 1s }                            | at '/trigger/backoffDelay'
                    trigger: { backoffDelay: '' }                            | at '/trigger/backoffDelay'
                    trigger: { deadLetterSink: { ref: { name: a } } }        | at '/trigger/deadLetterSink/ref'
                    trigger: { deadLetterSink: { uri: sqs://a } }            | at '/trigger/deadLetterSink/uri'
                    reportService: { replicas: 2 }                           | at '/reportService': additional properties 'replicas'
                    reportService: { nodeSelector: { a: b } }                | at '/reportService': additional properties 'nodeSelector'
                    reportService: { visibility: public }                    | at '/reportService/visibility'
                    reportService: { containerConcurrency: 1001 }            | at '/reportService/containerConcurrency'
                    reportService: { timeoutSeconds: 5 }                     | at '/reportService/timeoutSeconds'
                    reportService: { scaling: { maxScale: -1 } }             | at '/reportService/scaling/maxScale'
                    reportService: { scaling: { scaleDownDelay: 2h } }       | at '/reportService/scaling/scaleDownDelay'
                    reportService: { image: { tag: a b } }                   | at '/reportService/image/tag'
                    reportService: { image: { digest: 'sha256:abc' } }       | at '/reportService/image/digest'
                    reportService: { image: { pullPolicy: Sometimes } }      | at '/reportService/image/pullPolicy'
                    reportService: { resources: { limits: { memory: lots } } } | at '/reportService/resources/limits/memory'
                    reportService: { resources: { limits: { cpus: 1 } } }    | additional properties 'cpus'
                    reportService: { tmpSizeLimit: 1 GiB }                   | at '/reportService/tmpSizeLimit'
                    reportService: { env: [{ name: PORT, value: '1' }] }     | at '/reportService/env/0/name'
                    reportService: { env: [{ name: K_SINK, value: a }] }     | at '/reportService/env/0/name'
                    reportService: { env: [{ name: A }] }                    | at '/reportService/env/0'
                    reportService: { env: [{ name: A, value: 1 }] }          | at '/reportService/env/0/value'
                    reportService: { podLabels: { a: 'b c' } }               | at '/reportService/podLabels/a'
                    ingestService: { replicas: -1 }                          | at '/ingestService/replicas'
                    ingestService: { replicas: many }                        | at '/ingestService/replicas'
                    ingestService: { terminationGracePeriodSeconds: 0 }      | at '/ingestService/terminationGracePeriodSeconds'
                    ingestService: { tolerations: [{ effects: a }] }         | at '/ingestService/tolerations/0'
                    ingestService: { affinity: { node: {} } }                | at '/ingestService/affinity'
                    fullnameOverride: Octavo                                 | at '/fullnameOverride'
                    commonLabels: { team: 5 }                                | at '/commonLabels/team'
                    imagePullSecrets: [{ name: a }]                          | at '/imagePullSecrets/0'
                    """)
    void anUnknownOrAbsurdValueIsRefusedByItsName(
            String values, String message, @TempDir Path folder) throws IOException {
        Path absurd = Files.writeString(folder.resolve("absurd.yaml"), values);

        assertThatThrownBy(
                        () ->
                                Chart.render(
                                        Release.OCTAVO, Scenario.named("minimal").values(), absurd))
                .hasMessageContaining("values don't meet the specifications of the schema")
                .hasMessageContaining(message);
    }

    @Test
    void theSchemaAndTheDocumentedValuesAreTheSame() throws IOException {
        JsonNode schema = Values.parse(Files.readString(Chart.HOME.resolve("values.schema.json")));
        Set<String> differences = new TreeSet<>();

        compare(schema, schema, Values.defaults(), "", differences);

        // Helm itself puts `global` among the values of every chart that has a parent.
        assertThat(differences).containsExactly("/global");
    }

    @Test
    void everyObjectOfTheSchemaIsClosed() throws IOException {
        JsonNode schema = Values.parse(Files.readString(Chart.HOME.resolve("values.schema.json")));

        assertThat(schema.findParents("properties"))
                .isNotEmpty()
                .allSatisfy(
                        object ->
                                assertThat(object.path("additionalProperties").isBoolean())
                                        .as("%s", object)
                                        .isTrue())
                .noneMatch(object -> object.path("additionalProperties").asBoolean());
    }

    /// Collects the paths of what stands only in the schema or only among the values. Maps that
    /// are empty by default, and the names of resources, are the users' own.
    private static void compare(
            JsonNode root, JsonNode node, JsonNode values, String path, Set<String> differences) {
        JsonNode schema =
                node.has("$ref") ? root.at(node.path("$ref").asText().substring(1)) : node;
        if (values.isEmpty() || path.matches(".*/resources/(requests|limits)")) {
            return;
        }
        Set<String> names = new TreeSet<>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        values.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            if (schema.path("properties").has(name) && values.has(name)) {
                compare(
                        root,
                        schema.path("properties").path(name),
                        values.path(name),
                        path + "/" + name,
                        differences);
            } else {
                differences.add(path + "/" + name);
            }
        }
    }
}
