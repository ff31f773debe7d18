package dev.octavo.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

class SchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Path> validSamples() {
        return Stream.of(
                        "report-requested/valid",
                        "report-requested/refused",
                        "report-completed/valid",
                        "report-failed/valid")
                .flatMap(Samples::files);
    }

    static Stream<Path> invalidSamples() {
        return Stream.of(
                        "report-requested/invalid",
                        "report-completed/invalid",
                        "report-failed/invalid")
                .flatMap(Samples::files);
    }

    static Stream<Path> events() {
        return Samples.files("events");
    }

    @ParameterizedTest
    @MethodSource("validSamples")
    void accepts(Path sample) {
        assertThat(Samples.violations(schemaOf(sample), Samples.text(sample))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("invalidSamples")
    void refuses(Path sample) {
        assertThat(Samples.violations(schemaOf(sample), Samples.text(sample))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventCarriesDataOfItsSchema(Path sample) throws Exception {
        JsonNode event = JSON.readTree(sample.toFile());
        String schema = sample.getFileName().toString().replace(".json", "");

        assertThat(EventType.of(event.path("type").asText())).isPresent();
        assertThat(event.path("specversion").asText()).isEqualTo("1.0");
        assertThat(Samples.violations(schema, event.path("data").toString())).isEmpty();
    }

    @Test
    void theSchemaKnowsEveryTypeOfFailure() throws Exception {
        JsonNode schema =
                JSON.readTree(Path.of("schemas", "report-failed-v1.schema.json").toFile());

        List<String> types =
                schema.at("/properties/failure/properties/type/enum")
                        .valueStream()
                        .map(JsonNode::asText)
                        .toList();

        assertThat(types)
                .containsExactlyElementsOf(
                        Arrays.stream(FailureType.values()).map(FailureType::value).toList());
    }

    private static String schemaOf(Path sample) {
        return sample.getParent().getParent().getFileName().toString();
    }
}
