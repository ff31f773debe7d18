package dev.octavo.report.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.report.PackagedService;
import dev.octavo.report.request.EventSender;
import dev.octavo.report.request.EventSender.Reply;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/// A template with a theme, a fragment and a picture of its own, through the event edge.
class OwnFilesIT {
    private static final Path LETTERHEAD = Path.of("src/test/resources/templates/letterhead");

    @TempDir Path templates;

    @Test
    void theDocumentHoldsTheFilesAndTheVersionChangesWithThem() throws Exception {
        copy(LETTERHEAD, templates.resolve("letterhead"));
        try (PackagedService service =
                PackagedService.start(
                        "own-files", Map.of("OCTAVO_TEMPLATE_DIRECTORY", templates.toString()))) {
            EventSender sender = new EventSender(service);

            Reply first = sender.binary("own-files-1", request());
            Files.writeString(
                    templates.resolve("letterhead/parts/terms.yaml"),
                    "- text: Paid within a year.\n");
            Reply second = sender.binary("own-files-2", request());
            Files.writeString(
                    templates.resolve("letterhead/parts/terms.yaml"), "- txet: Paid never.\n");
            Reply third = sender.binary("own-files-3", request());
            Files.writeString(
                    templates.resolve("letterhead/parts/terms.yaml"),
                    "- text: Paid.\n- text: \u05d0\n");
            Reply fourth = sender.binary("own-files-4", request());

            assertThat(first.header("ce-type")).isEqualTo(EventSender.COMPLETED);
            try (PDDocument pdf = Loader.loadPDF(document(service, first))) {
                assertThat(new PDFTextStripper().getText(pdf)).contains("Paid within thirty days.");
                assertThat(hasPicture(pdf.getPage(0).getResources())).isTrue();
            }
            try (PDDocument pdf = Loader.loadPDF(document(service, second))) {
                assertThat(new PDFTextStripper().getText(pdf)).contains("Paid within a year.");
            }
            assertThat(version(first)).matches("[0-9a-f]{64}").isNotEqualTo(version(second));
            assertThat(third.failure()).isEqualTo("invalid-template");
            assertThat(third.body().toString())
                    .contains("a template with a problem in parts/terms.yaml: ");
            assertThat(fourth.problem().path("message").asText())
                    .startsWith("in parts/terms.yaml: ");
            assertThat(fourth.problem().path("line").asInt()).isEqualTo(2);
            assertThat(fourth.problem().path("column").asInt()).isEqualTo(3);
        }
    }

    private static String request() {
        return "{\"template\": {\"name\": \"letterhead\"}}";
    }

    private static String version(Reply completed) {
        return completed.body().at("/template/version").asText();
    }

    private static byte[] document(PackagedService service, Reply completed) {
        String key = completed.body().at("/document/key").asText();
        return service.cloud()
                .s3()
                .getObjectAsBytes(object -> object.bucket(service.documents()).key(key))
                .asByteArray();
    }

    private static boolean hasPicture(PDResources resources) throws IOException {
        for (COSName name : resources.getXObjectNames()) {
            if (resources.isImageXObject(name)) {
                return true;
            }
        }
        return false;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }
}
