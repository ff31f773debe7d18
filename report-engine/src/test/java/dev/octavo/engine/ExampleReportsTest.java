package dev.octavo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.dataset.DatasetSource;
import dev.octavo.engine.dataset.Format;
import dev.octavo.engine.template.Template;
import dev.octavo.engine.template.TemplateParser;
import dev.octavo.engine.template.TemplateParsing;

import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The examples show every row of their data.
class ExampleReportsTest {
    private static final Path EXAMPLES = Path.of("..", "examples");

    private static List<String> texts(String example, String dataset, String data)
            throws IOException {
        Path folder = EXAMPLES.resolve(example);
        Template template =
                switch (TemplateParser.parse(Files.readString(folder.resolve("template.yaml")))) {
                    case TemplateParsing.Parsed(Template parsed) -> parsed;
                    case TemplateParsing.Rejected(var problems) ->
                            throw new AssertionError(problems.toString());
                };
        RenderRequest request =
                new RenderRequest(
                        template,
                        Map.of(),
                        Map.of(dataset, DatasetSource.ofFile(folder.resolve(data), Format.CSV)),
                        Locale.US,
                        ZoneId.of("America/New_York"),
                        Instant.parse("2026-07-03T10:15:30Z"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Rendering rendering = ReportEngine.create().render(request, out);
        List<String> texts = new ArrayList<>();
        PrintedTexts.forEach(
                new RandomAccessReadBuffer(out.toByteArray()), (page, text) -> texts.add(text));
        assertThat(rendering)
                .isInstanceOfSatisfying(
                        Rendering.Rendered.class,
                        rendered -> assertThat(rendered.warnings()).isEmpty());
        return texts;
    }

    @Test
    void everyStrikeIsListedUnderItsAirport() throws IOException {
        List<String> texts = texts("wildlife-strikes", "strikes", "strikes.csv");

        assertThat(texts.stream().filter(text -> text.matches("[A-Z][a-z]{2} \\d+, \\d{4}")))
                .hasSize(10_000);
        long listed =
                texts.stream()
                        .filter(text -> text.matches("[\\d,]+ strikes at .*"))
                        .mapToLong(text -> Long.parseLong(text.replaceAll("[, ].*|,", "")))
                        .sum();
        assertThat(listed).isEqualTo(10_000);
        assertThat(texts).contains("All 10,000 strikes", "40,545,276");
    }

    @Test
    void everyDayInSeattleIsListed() throws IOException {
        List<String> texts = texts("seattle-weather", "weather", "weather.csv");

        assertThat(texts.stream().filter(text -> text.matches("\\w+, \\w+ \\d+, 201[2-5]")))
                .hasSize(1_461)
                .doesNotHaveDuplicates();
        assertThat(texts.stream().filter("The month"::equals)).hasSize(48);
        assertThat(texts).contains("4,426 mm", "35.6 °C", "-7.1 °C");
    }
}
