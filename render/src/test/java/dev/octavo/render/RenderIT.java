package dev.octavo.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs the packaged command as a process, as `./octavo render` does.
@Timeout(120)
class RenderIT {
    private static final Path EXAMPLE = Path.of("../examples/wildlife-strikes").toAbsolutePath();
    private static final Path JAR =
            Path.of("target/octavo-render/octavo-render.jar").toAbsolutePath();

    @TempDir private Path folder;

    @Test
    void rendersAnExample() throws Exception {
        Process process =
                start(
                        EXAMPLE.resolve("template.yaml").toString(),
                        "--data",
                        "strikes=" + EXAMPLE.resolve("strikes.csv"),
                        "-o",
                        "strikes.pdf");

        String said = process.inputReader().readLine();

        assertThat(process.waitFor()).isZero();
        assertThat(said).matches("strikes.pdf: 10,000 rows, [0-9]{3} pages, [0-9,]+ bytes, .+ s");
        assertThat(folder.resolve("strikes.pdf")).isNotEmptyFile();
    }

    @Test
    void endsWithTheStatusOfProblemsAndSaysWhereTheyAre() throws Exception {
        Path template =
                Files.writeString(
                        folder.resolve("t.yaml"), "version: 1\nname: t\nbody: [{ haeding: A }]\n");

        Process rendering = start(template.toString());
        Process checking = start(template.toString(), "--check");

        String problem = template + ":3:10: unknown key 'haeding'; did you mean 'heading'?";
        assertThat(rendering.errorReader().readLine()).isEqualTo(problem);
        assertThat(checking.errorReader().readLine()).isEqualTo(problem);
        assertThat(rendering.waitFor()).isEqualTo(1);
        assertThat(checking.waitFor()).isEqualTo(1);
        assertThat(folder.resolve("t.pdf")).doesNotExist();
    }

    @Test
    void endsWithTheStatusOfUsage() throws Exception {
        Process process = start("--nonsense");

        assertThat(process.waitFor()).isEqualTo(2);
    }

    @Test
    void rendersAgainWhenAFileChanges() throws Exception {
        Path template =
                Files.writeString(
                        folder.resolve("t.yaml"),
                        """
                        version: 1
                        name: t
                        datasets: { d: { fields: { n: integer } } }
                        body: [{ table: { dataset: d, columns: [{ field: n }] } }]
                        """);
        Path data = Files.writeString(folder.resolve("d.csv"), "n\n1\n");
        Process process = start(template.toString(), "--data", "d=" + data, "--watch");
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).startsWith("t.pdf: 1 row,");

            Files.writeString(data, "n\n1\n2\n");
            assertThat(out.readLine()).startsWith("t.pdf: 2 rows");

            Files.writeString(data, "n\none\n");
            assertThat(process.errorReader().readLine()).startsWith(data + ":2: row 1");

            Files.writeString(data, "n\n1\n2\n3\n");
            assertThat(out.readLine()).startsWith("t.pdf: 3 rows");
        } finally {
            process.destroy();
            process.waitFor();
        }
        assertThat(process.descendants()).isEmpty();
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("t.yaml", "d.csv", "t.pdf");
        }
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(folder.toFile()).start();
    }
}
