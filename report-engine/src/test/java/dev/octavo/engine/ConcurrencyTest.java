package dev.octavo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.picture.Pictures;
import dev.octavo.engine.template.TemplateFiles;

import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
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

    private static final List<String> SCRIPTS =
            List.of("\u6771\u4EAC\u90FD", "\uC11C\uC6B8", "\u5317\u4EAC\u5E02", "Latin only");

    private static byte[] document(ReportEngine engine, RenderRequest request) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Rendering rendering = engine.render(request, out);
        assertThat(rendering).isInstanceOf(Rendering.Rendered.class);
        return out.toByteArray();
    }

    /// A picture, charts, and text that needs fonts beyond the engine's own, in an order of its
    /// own: documents share the parsed fonts, and each counts the glyphs that it shows.
    private static RenderRequest illustrated(int number) throws IOException {
        byte[] picture = Pictures.halves(BufferedImage.TYPE_INT_ARGB, "png", 10 * number);
        String yaml =
                """
                version: 1
                name: illustrated
                title: "No. %1$d"
                document: { attach: [sales] }
                datasets: { sales: { fields: { region: string, amount: integer } } }
                body:
                  - toc: {}
                  - heading: %2$s
                  - image: { file: a.png, width: 80mm, alt: Halves }
                  - chart: { type: pie, dataset: sales, category: region, value: "${sum(amount)}", alt: Pie }
                  - chart: { type: bar, dataset: sales, category: region, value: "${sum(amount)}", alt: Bars }
                  - text: "%2$s \u0416\u03A9 %1$d"
                  - table: { dataset: sales, columns: [{ field: region }, { field: amount }] }
                """
                        .formatted(number, SCRIPTS.get(number % SCRIPTS.size()));
        String csv =
                "region,amount\n\u6771\u4EAC,%d\nSe\u00FAl \uC11C\uC6B8,%d\n".formatted(number, 7);
        return PrintedReport.request(
                PrintedReport.template(yaml, TemplateFiles.of(Map.of("a.png", picture))),
                Map.of("sales", PrintedReport.csv(csv)));
    }

    /// Every example, tables of different lengths, and illustrated pages.
    private static Map<String, RenderRequest> requests() throws IOException {
        Map<String, RenderRequest> requests = new LinkedHashMap<>();
        for (String example : EXAMPLES) {
            requests.put(example, Examples.request(example));
        }
        for (int rows = 0; rows < 600; rows += 50) {
            requests.put(rows + " rows", NumberedRows.request(rows));
        }
        for (int number = 1; number <= 8; number++) {
            requests.put("illustrated " + number, illustrated(number));
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
