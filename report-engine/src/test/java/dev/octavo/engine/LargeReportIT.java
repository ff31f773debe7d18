package dev.octavo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.pdf.PdfOptions;

import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// A report of as many rows as are tagged, in a JVM of its own with 64 MB of heap.
class LargeReportIT {
    private static final long ROWS = PdfOptions.DEFAULT.taggedRows();

    /// What the JVM with little memory runs.
    static final class Renderer {
        private Renderer() {}

        public static void main(String[] arguments) throws IOException {
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[0])))) {
                System.out.print(ReportEngine.create().render(NumberedRows.request(ROWS), out));
            }
        }
    }

    @Test
    void rendersInSixtyFourMegabytesAndLosesNoRow(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("report.pdf");
        Path output = folder.resolve("output");

        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx64m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Renderer.class.getName(),
                                file.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();

        assertThat(ended).isTrue();
        assertThat(Files.readString(output)).endsWith(", rows=" + ROWS + ", warnings=[]]");
        long[] next = {1};
        PrintedTexts.forEach(
                new RandomAccessReadBufferedFile(file),
                (page, text) -> {
                    if (text.startsWith("#")) {
                        assertThat(text).isEqualTo("#" + next[0] + ";");
                        next[0]++;
                    }
                });
        assertThat(next[0]).isEqualTo(ROWS + 1);
    }
}
