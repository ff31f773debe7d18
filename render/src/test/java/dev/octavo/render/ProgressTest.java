package dev.octavo.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.dataset.DatasetSource;
import dev.octavo.engine.dataset.Format;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;

class ProgressTest {

    @Test
    void tellsWhatWasReadPrintedAndWritten() throws IOException {
        StringWriter err = new StringWriter();
        try (Progress progress = new Progress(new PrintWriter(err), Progress.Display.NONE)) {
            DatasetSource source = DatasetSource.ofBytes(new byte[1_500_000], Format.CSV);
            try (InputStream in = progress.counted(source).open()) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            progress.counted(OutputStream.nullOutputStream()).write(new byte[300_000]);
            progress.pages(1_234);

            assertThat(progress.line())
                    .startsWith("read 1.5 MB, printed 1,234 pages, wrote 0.3 MB, ");
            assertThat(progress.written()).isEqualTo(300_000);
        }
        assertThat(err.toString()).isEmpty();
    }
}
