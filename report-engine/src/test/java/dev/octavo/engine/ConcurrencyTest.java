package dev.octavo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Documents do not disturb each other.
class ConcurrencyTest {
    private static final int DOCUMENTS = 64;

    private static byte[] document(ReportEngine engine, int rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Rendering rendering = engine.render(NumberedRows.request(rows), out);
        assertThat(rendering).isInstanceOf(Rendering.Rendered.class);
        return out.toByteArray();
    }

    @Test
    void sixtyFourAtOnceGiveTheSameBytesAsEachAlone() throws Exception {
        ReportEngine engine = ReportEngine.create();
        List<byte[]> alone = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            alone.add(document(engine, 20 * i));
        }

        List<Future<byte[]>> together = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < DOCUMENTS; i++) {
                int rows = 20 * i;
                together.add(executor.submit(() -> document(engine, rows)));
            }
        }

        for (int i = 0; i < DOCUMENTS; i++) {
            assertThat(together.get(i).get()).isEqualTo(alone.get(i));
        }
    }
}
