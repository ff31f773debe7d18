package dev.octavo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.octavo.engine.dataset.DatasetSource;
import dev.octavo.engine.dataset.Format;
import dev.octavo.engine.template.Template;
import dev.octavo.engine.template.TemplateParser;
import dev.octavo.engine.template.TemplateParsing;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Examples, rendered as their events ask for them.
class ExampleEventsTest {
    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Rendering render(String example, ByteArrayOutputStream out) throws IOException {
        Path folder = EXAMPLES.resolve(example);
        JsonNode data = JSON.readTree(folder.resolve("event.json").toFile()).path("data");
        Map<String, DatasetSource> datasets = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> dataset : data.path("datasets").properties()) {
            datasets.put(dataset.getKey(), source(folder, dataset.getValue()));
        }
        return ReportEngine.create()
                .render(
                        new RenderRequest(
                                template(folder),
                                parameters(data.path("parameters")),
                                datasets,
                                Locale.forLanguageTag(data.path("locale").asText()),
                                ZoneId.of(data.path("timeZone").asText()),
                                Instant.parse("2026-07-03T10:15:30Z")),
                        out);
    }

    private static Template template(Path folder) throws IOException {
        return switch (TemplateParser.parse(Files.readString(folder.resolve("template.yaml")))) {
            case TemplateParsing.Parsed(Template parsed) -> parsed;
            case TemplateParsing.Rejected(var problems) ->
                    throw new AssertionError(problems.toString());
        };
    }

    private static DatasetSource source(Path folder, JsonNode dataset) {
        if (dataset.has("rows")) {
            byte[] rows = dataset.path("rows").toString().getBytes(StandardCharsets.UTF_8);
            return DatasetSource.ofBytes(rows, Format.JSON);
        }
        String ref = dataset.path("ref").asText();
        Path file = folder.resolve(ref.substring(ref.lastIndexOf('/') + 1));
        return DatasetSource.ofFile(file, Format.CSV);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> parameters(JsonNode parameters) {
        return parameters.isMissingNode()
                ? Map.of()
                : (Map<String, Object>) JSON.convertValue(parameters, Map.class);
    }

    @ParameterizedTest
    @CsvSource({"invoice", "letter", "multilingual"})
    void stationeryFitsOnOnePageAndKeepsTheStandards(String example) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Rendering rendering = render(example, out);

        assertThat(rendering)
                .isInstanceOfSatisfying(
                        Rendering.Rendered.class,
                        rendered -> {
                            assertThat(rendered.warnings()).isEmpty();
                            assertThat(rendered.pages()).isEqualTo(1);
                        });
        assertThat(VeraPdf.failures(out.toByteArray(), PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(VeraPdf.failures(out.toByteArray(), PDFAFlavour.PDFA_2_A)).isEmpty();
    }
}
