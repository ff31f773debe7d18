package dev.octavo.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.octavo.contracts.Problem;

import org.junit.jupiter.api.Test;

import java.io.InputStream;
import java.util.Arrays;

class ProblemTypeTest {
    @Test
    void thePublishedSchemaKnowsEveryTypeInTheSameOrder() throws Exception {
        JsonNode schema;
        try (InputStream file =
                Problem.class.getResourceAsStream("schemas/problem-v1.schema.json")) {
            schema = new ObjectMapper().readTree(file);
        }

        assertThat(schema.at("/properties/type/enum").valueStream().map(JsonNode::asText))
                .containsExactlyElementsOf(
                        Arrays.stream(ProblemType.values())
                                .map(type -> type.uri().toString())
                                .toList());
    }
}
