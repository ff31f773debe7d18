package dev.octavo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Documents that are made at the same time, on threads of the system, do not disturb each other.
class ConcurrencyTest {
    private static final int DOCUMENTS = 64;

    /// The ledger would make this take minutes; it has the same blocks as the others.
    private static final List<String> EXAMPLES =
            Examples.names().stream().filter(name -> !name.equals("ledger")).toList();

    private static byte[] document(ReportEngine engine, RenderRequest request) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Rendering rendering = engine.render(request, out);
        assertThat(rendering).isInstanceOf(Rendering.Rendered.class);
        return out.toByteArray();
    }

    /// Every example, and tables of different lengths.
    private static Map<String, RenderRequest> requests() throws IOException {
        Map<String, RenderRequest> requests = new LinkedHashMap<>();
        for (String example : EXAMPLES) {
            requests.put(example, Examples.request(example));
        }
        for (int rows = 0; rows < 600; rows += 50) {
            requests.put(rows + " rows", NumberedRows.request(rows));
        }
        return requests;
    }

    @Test
    void sixtyFourAtOnceGiveTheSameBytesAsEachAlone() throws Exception {
        Map<String, RenderRequest> requests = requests();
        Map<String, byte[]> alone = new LinkedHashMap<>();
        for (Map.Entry<String, RenderRequest> request : requests.entrySet()) {
            // An engine of its own: nothing that another document left behind.
            alone.put(request.getKey(), document(ReportEngine.create(), request.getValue()));
        }

        ReportEngine engine = ReportEngine.create();
        List<String> names = List.copyOf(requests.keySet());
        List<Future<byte[]>> together = new ArrayList<>();
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService executor = Executors.newFixedThreadPool(DOCUMENTS)) {
            for (int i = 0; i < DOCUMENTS; i++) {
                RenderRequest request = requests.get(names.get(i % names.size()));
                together.add(
                        executor.submit(
                                () -> {
                                    start.await();
                                    return document(engine, request);
                                }));
            }
            start.countDown();
        }

        for (int i = 0; i < DOCUMENTS; i++) {
            String name = names.get(i % names.size());
            assertThat(together.get(i).get()).as(name).isEqualTo(alone.get(name));
        }
    }
}
