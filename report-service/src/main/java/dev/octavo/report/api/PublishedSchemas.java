package dev.octavo.report.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.octavo.contracts.Problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.openapi.api.SmallRyeOpenAPI;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Puts the published JSON Schemas into the API's description, where scanning would only find
/// the classes behind them: so both say the same.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class PublishedSchemas implements OASFilter {
    /// What a request is.
    static final String REPORT_REQUEST = "ReportRequest";

    /// The name under which the library of problems refers to them.
    private static final String PROBLEM = "HttpProblem";

    private static final List<String> NOT_SPOKEN_OF = List.of("HttpValidationProblem", "Violation");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Override
    public void filterOpenAPI(OpenAPI description) {
        ObjectNode schemas = MAPPER.createObjectNode();
        publish(REPORT_REQUEST, "report-requested-v1", schemas);
        publish(PROBLEM, "problem-v1", schemas);
        schemas.withObject("/" + REPORT_REQUEST)
                .put("description", "Asks for a report. Fields that are not listed are refused.");
        NOT_SPOKEN_OF.forEach(description.getComponents()::removeSchema);
        model(schemas).getComponents().getSchemas().forEach(description.getComponents()::addSchema);
    }

    /// A schema's own definitions become schemas beside it.
    private static void publish(String name, String file, ObjectNode schemas) {
        ObjectNode schema = read(file);
        JsonNode definitions = schema.path("$defs");
        schema.remove(List.of("$schema", "$id", "$defs", "title"));
        schemas.set(name, schema);
        for (Map.Entry<String, JsonNode> definition : definitions.properties()) {
            schemas.set(component(definition.getKey()), definition.getValue());
        }
    }

    private static ObjectNode read(String file) {
        String name = "schemas/" + file + ".schema.json";
        try (InputStream stream = Problem.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("contracts: there is no " + name);
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            ObjectNode schema = (ObjectNode) MAPPER.readTree(text);
            for (Map.Entry<String, JsonNode> definition : schema.path("$defs").properties()) {
                String key = definition.getKey();
                text =
                        text.replace(
                                "\"#/$defs/" + key + "\"",
                                "\"#/components/schemas/" + component(key) + "\"");
            }
            return (ObjectNode) MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException("contracts: " + name + " cannot be read", e);
        }
    }

    private static String component(String definition) {
        return definition.substring(0, 1).toUpperCase(Locale.ROOT) + definition.substring(1);
    }

    private static OpenAPI model(ObjectNode schemas) {
        ObjectNode document = MAPPER.createObjectNode().put("openapi", "3.1.0");
        document.putObject("components").set("schemas", schemas);
        byte[] json = document.toString().getBytes(StandardCharsets.UTF_8);
        return SmallRyeOpenAPI.builder()
                .withCustomStaticFile(() -> new ByteArrayInputStream(json))
                .enableModelReader(false)
                .enableStandardStaticFiles(false)
                .enableAnnotationScan(false)
                .enableStandardFilter(false)
                .build()
                .model();
    }
}
