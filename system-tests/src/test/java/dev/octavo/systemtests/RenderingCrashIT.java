package dev.octavo.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;

import dev.octavo.localcloud.resources.Names;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// The report service is killed in the middle of a rendering.
class RenderingCrashIT {
    private static final int ROWS = 200_000;

    @TempDir Path folder;

    @Test
    void theRedeliveryMakesTheOneDocument() throws Exception {
        Path rows = folder.resolve("rows.csv");
        writeRows(rows);
        try (World world =
                World.start("rendering-crash", Map.of("OCTAVO_JOURNAL_LEASE_DURATION", "3s"))) {
            world.stack()
                    .cloud()
                    .s3()
                    .putObject(it -> it.bucket(Names.DATASETS_BUCKET).key("rows.csv"), rows);
            world.put("long", request());
            await("the rendering has begun")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> world.report("long").path("state").asText().equals("rendering"));

            world.stack().reportService().kill();
            assertThat(world.objects(Names.DOCUMENTS_BUCKET)).isEmpty();
            world.stack().reportService().start();

            await("the report is announced")
                    .atMost(Duration.ofMinutes(4))
                    .until(() -> !world.announcements("long").isEmpty());
            JsonNode report = world.report("long");
            assertThat(report.path("state").asText()).isEqualTo("completed");
            assertThat(report.path("attempts").asInt()).isGreaterThan(1);
            assertThat(report.at("/document/rows").asInt()).isEqualTo(ROWS);
            assertThat(world.objects(Names.DOCUMENTS_BUCKET)).hasSize(1);
            assertThat(world.journal()).hasSize(1);
            try (PDDocument pdf = Loader.loadPDF(world.document("long"))) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(report.at("/document/pages").asInt());
            }
        }
    }

    private static String request() {
        return """
        {"specversion":"1.0","type":"dev.octavo.report.requested.v1","source":"/system-tests",
         "id":"long","datacontenttype":"application/json",
         "data":{"reportId":"long","template":{"name":"statement"},
                 "parameters":{"customer":"Long","year":2026},
                 "datasets":{"items":{"ref":"s3://octavo-datasets/rows.csv"}}}}
        """;
    }

    private static void writeRows(Path file) throws Exception {
        try (var writer = Files.newBufferedWriter(file)) {
            writer.write("name,amount\n");
            for (int row = 0; row < ROWS; row++) {
                writer.write("Item " + row + "," + row + ".25\n");
            }
        }
    }
}
