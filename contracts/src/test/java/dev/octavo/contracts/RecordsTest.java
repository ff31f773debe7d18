package dev.octavo.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.stream.Stream;

/// The records and the schemas describe the same JSON.
class RecordsTest {
    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build();

    static Stream<Path> requests() {
        return Samples.files("report-requested/valid");
    }

    static Stream<Path> completions() {
        return Samples.files("report-completed/valid");
    }

    static Stream<Path> failures() {
        return Samples.files("report-failed/valid");
    }

    @ParameterizedTest
    @MethodSource("requests")
    void aRequestThatWasReadCanBeWrittenAgain(Path sample) throws Exception {
        ReportRequested request = JSON.readValue(sample.toFile(), ReportRequested.class);

        String written = JSON.writeValueAsString(request);

        assertThat(Samples.violations("report-requested", written)).isEmpty();
        assertThat(JSON.readValue(written, ReportRequested.class)).isEqualTo(request);
    }

    @ParameterizedTest
    @MethodSource("completions")
    void aCompletionIsWrittenAsItWasRead(Path sample) throws Exception {
        JsonNode read = JSON.readTree(sample.toFile());

        JsonNode written = rewritten(read, ReportCompleted.class);

        assertThat(written).isEqualTo(read);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureIsWrittenAsItWasRead(Path sample) throws Exception {
        JsonNode read = JSON.readTree(sample.toFile());

        JsonNode written = rewritten(read, ReportFailed.class);

        assertThat(written).isEqualTo(read);
    }

    private static JsonNode rewritten(JsonNode read, Class<?> type) throws Exception {
        return JSON.readTree(JSON.writeValueAsBytes(JSON.treeToValue(read, type)));
    }
}
