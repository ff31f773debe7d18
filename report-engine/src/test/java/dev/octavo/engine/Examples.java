package dev.octavo.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.octavo.engine.dataset.DatasetSource;
import dev.octavo.engine.dataset.Format;
import dev.octavo.engine.template.Template;
import dev.octavo.engine.template.TemplateFiles;
import dev.octavo.engine.template.TemplateParser;
import dev.octavo.engine.template.TemplateParsing;
import dev.octavo.examples.ledger.LedgerFiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The examples, as their events ask for them.
final class Examples {
    private static final Path FOLDER = Path.of("..", "examples");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Examples() {}

    /// The names of all examples.
    static List<String> names() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(folder -> Files.exists(folder.resolve("event.json")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RenderRequest request(String example) throws IOException {
        return request(example, dataFolder(example));
    }

    /// The ledger with another number of entries, at least 2 000.
    ///
    /// @param dataFolder where its data is written
    static RenderRequest ledger(int entries, Path dataFolder) throws IOException {
        LedgerFiles.write(dataFolder, entries);
        return request("ledger", dataFolder);
    }

    private static RenderRequest request(String example, Path dataFolder) throws IOException {
        Path folder = FOLDER.resolve(example);
        JsonNode data = JSON.readTree(folder.resolve("event.json").toFile()).path("data");
        Map<String, DatasetSource> datasets = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> dataset : data.path("datasets").properties()) {
            datasets.put(dataset.getKey(), source(dataFolder, dataset.getValue()));
        }
        return new RenderRequest(
                template(folder),
                parameters(data.path("parameters")),
                datasets,
                Locale.forLanguageTag(data.path("locale").asText()),
                ZoneId.of(data.path("timeZone").asText()),
                Instant.parse("2026-07-03T10:15:30Z"));
    }

    private static Template template(Path folder) throws IOException {
        return switch (TemplateParser.parse(
                Files.readString(folder.resolve("template.yaml")),
                TemplateFiles.ofFolder(folder))) {
            case TemplateParsing.Parsed(Template parsed) -> parsed;
            case TemplateParsing.Rejected(var problems) ->
                    throw new AssertionError(problems.toString());
        };
    }

    private static DatasetSource source(Path dataFolder, JsonNode dataset) {
        if (dataset.has("rows")) {
            byte[] rows = dataset.path("rows").toString().getBytes(StandardCharsets.UTF_8);
            return DatasetSource.ofBytes(rows, Format.JSON);
        }
        String ref = dataset.path("ref").asText();
        Path file = dataFolder.resolve(ref.substring(ref.lastIndexOf('/') + 1));
        return DatasetSource.ofFile(file, Format.CSV);
    }

    /// Where an example's data lies; that of the ledger is written once.
    private static Path dataFolder(String example) {
        return example.equals("ledger") ? Ledger.FOLDER : FOLDER.resolve(example);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> parameters(JsonNode parameters) {
        return parameters.isMissingNode()
                ? Map.of()
                : (Map<String, Object>) JSON.convertValue(parameters, Map.class);
    }

    /// Written when it is first asked for.
    private static final class Ledger {
        private static final Path FOLDER = write();

        private static Path write() {
            try {
                Path folder = Files.createDirectories(Path.of("target", "ledger"));
                LedgerFiles.write(folder, LedgerFiles.ROWS);
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
