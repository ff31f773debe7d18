package dev.octavo.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file of the repository that is made from others. It is checked, or with
/// `-Doctavo.regenerate=true` written.
final class GeneratedFile {
    private static final boolean REGENERATE = Boolean.getBoolean("octavo.regenerate");

    private GeneratedFile() {}

    static void expect(Path file, String content) throws IOException {
        if (REGENERATE) {
            Files.writeString(file, content);
        }
        assertThat(file)
                .as(
                        "%s is out of step: ./octavo mvn -pl helm -am test -Doctavo.regenerate=true"
                                + " writes it anew",
                        file)
                .content()
                .isEqualTo(content);
    }
}
