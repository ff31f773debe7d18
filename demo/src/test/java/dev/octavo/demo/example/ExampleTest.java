package dev.octavo.demo.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ExampleTest {
    @TempDir Path examples;

    @Test
    void labelsTheRequestWithTheFoldersName() throws IOException {
        write("harvest", "{\"id\": \"1\", \"data\": {\"template\": {\"name\": \"harvest\"}}}");

        Example example = Example.readAll(examples).getFirst();

        assertThat(example.event().at("/data/labels/" + Example.LABEL).asText())
                .isEqualTo("harvest");
    }

    @Test
    void keepsTheLabelsOfTheAuthor() throws IOException {
        write("harvest", "{\"id\": \"1\", \"data\": {\"labels\": {\"team\": \"orchards\"}}}");

        Example example = Example.readAll(examples).getFirst();

        assertThat(example.event().at("/data/labels/team").asText()).isEqualTo("orchards");
    }

    @Test
    void saysWhichEventIsNone() throws IOException {
        write("harvest", "[]");

        assertThatThrownBy(() -> Example.readAll(examples))
                .hasMessageContaining("harvest")
                .hasMessageContaining("expected a JSON object with 'data'");
    }

    private void write(String name, String event) throws IOException {
        Path folder = Files.createDirectory(examples.resolve(name));
        Files.writeString(folder.resolve("event.json"), event);
    }
}
