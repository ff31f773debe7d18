package dev.octavo.engine.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import dev.octavo.engine.template.yaml.Shape;
import dev.octavo.engine.template.yaml.ShapeChecker;
import dev.octavo.engine.template.yaml.YamlProblem;
import dev.octavo.engine.template.yaml.YamlText;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Holds the published JSON Schemas of templates in step with the shapes that the parser checks.
/// `./octavo schemas` writes them again.
class TemplateSchemaTest {
    private static final Path SCHEMAS = Path.of("../contracts/schemas");
    private static final boolean WRITE = "write".equals(System.getProperty("octavo.schemas"));
    private static final int SAMPLES = 3_000;
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);

    private static final Published TEMPLATE =
            new Published(
                    "report-template-v1",
                    "A report template",
                    "How a report looks, what it is given and what it reads.",
                    TemplateShape.TEMPLATE);

    private static final Published FRAGMENT =
            new Published(
                    "report-fragment-v1",
                    "A fragment of report templates",
                    "A list of blocks that templates include.",
                    BlockShape.BLOCKS);

    /// A schema that is published.
    record Published(String name, String title, String description, Shape shape) {
        ObjectNode json() {
            return ShapeSchema.of(name, title, description, shape);
        }

        Path file() {
            return SCHEMAS.resolve(name + ".schema.json");
        }

        Schema schema() {
            return REGISTRY.getSchema(json().toString());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Published> published() {
        return Stream.of(TEMPLATE, FRAGMENT);
    }

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../examples"))) {
            return files.filter(file -> file.endsWith("template.yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("published")
    void whatIsPublishedFollowsFromTheShapes(Published published) throws IOException {
        String text = JSON.writeValueAsString(published.json()) + "\n";
        if (WRITE) {
            Files.writeString(published.file(), text);
        }

        assertThat(published.file())
                .as("run './octavo schemas' to write %s again", published.file())
                .content()
                .isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("published")
    void everyKeyIsDescribed(Published published) {
        for (JsonNode properties : published.json().findValues("properties")) {
            properties
                    .properties()
                    .forEach(
                            key ->
                                    assertThat(key.getValue().path("description").asText())
                                            .as(key.getKey())
                                            .matches("(?s)\\p{javaUpperCase}.+\\.|`.+\\."));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void acceptsTheExamples(Path example) throws IOException {
        String yaml = Files.readString(example);

        assertThat(violations(TEMPLATE.schema(), asJson(yaml))).isEmpty();
        assertThat(yaml)
                .startsWith(
                        "# yaml-language-server: $schema="
                                + example.getParent().relativize(TEMPLATE.file())
                                + "\n");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void judgesMutatedExamplesAsTheParserDoes(Path example) throws IOException {
        JsonNode original = JSON.readTree(asJson(Files.readString(example)));
        Schema schema = TEMPLATE.schema();
        List<JsonNode> mutations = Mutations.of(original);

        assertThat(mutations).hasSizeGreaterThan(100);
        for (JsonNode mutation : mutations) {
            assertSameJudgement(mutation.toString(), schema, TemplateShape.TEMPLATE);
        }
    }

    @ParameterizedTest
    @MethodSource("published")
    void judgesAnyDocumentAsTheParserDoes(Published published) throws IOException {
        Schema schema = published.schema();
        Random random = new Random(7);
        int accepted = 0;
        for (int i = 0; i < SAMPLES; i++) {
            // Half of them flawless, the others with a mistake or two.
            ShapeSamples samples = new ShapeSamples(random, i % 2 * 0.02);
            String json = JSON.writeValueAsString(samples.sample(published.shape));
            accepted += assertSameJudgement(json, schema, published.shape) ? 1 : 0;
        }

        assertThat(accepted).isBetween(SAMPLES / 2, SAMPLES - SAMPLES / 20);
    }

    @Test
    void bareDigitsAreTextsToTheParser() throws IOException {
        String yaml = "{version: 1, name: t, title: 2001, page: {margin: 0}, body: []}";

        assertThat(TemplateParser.parse(yaml)).isInstanceOf(TemplateParsing.Parsed.class);
        assertThat(violations(TEMPLATE.schema(), asJson(yaml))).isEmpty();
    }

    /// Whether both accept it.
    private static boolean assertSameJudgement(String json, Schema schema, Shape shape) {
        List<YamlProblem> problems = new ArrayList<>();
        YamlText.compose(json, problems::add)
                .ifPresent(node -> new ShapeChecker(problems::add).check(node, shape));
        List<Error> violations = violations(schema, json);

        assertThat(violations.isEmpty())
                .as(() -> "%s%nparser: %s%nschema: %s".formatted(json, problems, violations))
                .isEqualTo(problems.isEmpty());
        return problems.isEmpty();
    }

    private static List<Error> violations(Schema schema, String json) {
        return schema.validate(json, InputFormat.JSON);
    }

    /// YAML as an editor reads it before it asks the schema.
    private static String asJson(String yaml) throws JsonProcessingException {
        return JSON.writeValueAsString(
                new Load(LoadSettings.builder().build()).loadFromString(yaml));
    }
}
