package dev.octavo.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// qpdf, which reads every object of a file and complains of what is not as it should be.
public final class Qpdf {
    private static final Path FOLDER = Path.of("qpdf").toAbsolutePath();

    private Qpdf() {}

    /// What `qpdf --check` says of a document.
    ///
    /// @param status 0 when there is nothing to complain of
    /// @param output all lines it printed
    public record Findings(int status, String output) {}

    /// Has qpdf check a document.
    ///
    /// @param options such as `--password=secret`
    public static Findings check(byte[] pdf, String... options) throws Exception {
        Path file = Files.createTempFile("octavo-", ".pdf");
        try {
            Files.write(file, pdf);
            return check(file, options);
        } finally {
            Files.delete(file);
        }
    }

    private static Findings check(Path file, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("node", "check.cjs", file.toString()));
        command.addAll(List.of(options));
        Process process =
                new ProcessBuilder(command)
                        .directory(FOLDER.toFile())
                        .redirectErrorStream(true)
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Findings(process.waitFor(), output);
    }
}
