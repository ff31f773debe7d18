package dev.octavo.engine.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class ExampleTemplatesTest {

    @ParameterizedTest
    @MethodSource("templates")
    void everyExampleIsRight(Path file) throws IOException {
        String yaml = Files.readString(file);

        TemplateParsing parsing =
                TemplateParser.parse(
                        yaml, TemplateFiles.ofFolder(file.toAbsolutePath().getParent()));

        assertThat(parsing)
                .as(parsing.toString())
                .isInstanceOfSatisfying(
                        TemplateParsing.Parsed.class,
                        parsed ->
                                assertThat(parsed.template().name())
                                        .isEqualTo(file.getParent().getFileName().toString()));
    }

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("..", "examples"), 2)) {
            return files.filter(file -> file.endsWith("template.yaml")).toList();
        }
    }
}
