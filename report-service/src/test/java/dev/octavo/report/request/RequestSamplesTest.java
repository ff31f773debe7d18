package dev.octavo.report.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import dev.octavo.contracts.Problem;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The validation of this service and the published schema agree on every golden sample.
class RequestSamplesTest {
    private static final Path SAMPLES = Path.of("../contracts/samples/report-requested");
    private static final String PROBLEMS = "problems.json";

    static Stream<Path> valid() throws IOException {
        return samples("valid");
    }

    static Stream<Path> invalid() throws IOException {
        return samples("invalid");
    }

    static Stream<Path> refused() throws IOException {
        return samples("refused");
    }

    @ParameterizedTest
    @MethodSource("valid")
    void bothTakeWhatIsValid(Path sample) throws IOException {
        assertThat(schemaTakes(sample)).isTrue();
        assertThat(read(sample)).isInstanceOf(RequestReading.Valid.class);
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void bothRefuseWhatIsInvalidAndTheServiceSaysWhere(Path sample) throws IOException {
        assertThat(schemaTakes(sample)).isFalse();
        assertThat(pointers(read(sample)))
                .containsExactlyInAnyOrderElementsOf(expectedPointers(sample));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void theServiceKnowsMoreThanASchemaCanSay(Path sample) throws IOException {
        assertThat(schemaTakes(sample)).isTrue();
        assertThat(pointers(read(sample)))
                .containsExactlyInAnyOrderElementsOf(expectedPointers(sample));
    }

    private static RequestReading read(Path sample) throws IOException {
        return Requests.read(Files.readString(sample), UnknownFields.IGNORED);
    }

    private static List<String> pointers(RequestReading reading) {
        return switch (reading) {
            case RequestReading.Valid _ -> List.of();
            case RequestReading.Invalid invalid ->
                    invalid.failure().problems().stream().map(Problem::pointer).toList();
        };
    }

    private static boolean schemaTakes(Path sample) throws IOException {
        try (InputStream text =
                Problem.class.getResourceAsStream("schemas/report-requested-v1.schema.json")) {
            Schema schema =
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(text);
            return schema.validate(Files.readString(sample), InputFormat.JSON).isEmpty();
        }
    }

    private static List<String> expectedPointers(Path sample) throws IOException {
        Map<String, List<String>> expected =
                new ObjectMapper()
                        .readValue(
                                sample.resolveSibling(PROBLEMS).toFile(), new TypeReference<>() {});
        return expected.get(sample.getFileName().toString());
    }

    private static Stream<Path> samples(String folder) throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES.resolve(folder))) {
            return files.filter(file -> !file.endsWith(PROBLEMS)).sorted().toList().stream();
        }
    }
}
