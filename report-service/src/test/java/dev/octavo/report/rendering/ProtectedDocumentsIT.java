package dev.octavo.report.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.octavo.report.PackagedService;
import dev.octavo.report.request.EventSender;
import dev.octavo.report.request.EventSender.Reply;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Passwords come from files beside the service, by the names of templates.
class ProtectedDocumentsIT {
    private static final String PASSWORD = "open sesame 1";

    @TempDir private static Path folder;
    private static PackagedService service;
    private static EventSender sender;

    @BeforeAll
    static void start() throws Exception {
        Path templates = Files.createDirectory(folder.resolve("templates"));
        for (String name : new String[] {"payslip", "contract"}) {
            Files.writeString(
                    templates.resolve(name + ".yaml"),
                    """
                    version: 1
                    name: %s
                    document: { password: required, permissions: [print] }
                    body:
                      - text: Confidential
                    """
                            .formatted(name));
        }
        Path passwords = Files.createDirectory(folder.resolve("passwords"));
        Files.writeString(passwords.resolve("payslip.user"), PASSWORD + "\n");
        service =
                PackagedService.start(
                        "protected-documents",
                        Map.of(
                                "OCTAVO_TEMPLATE_DIRECTORY",
                                templates.toString(),
                                "OCTAVO_RENDERING_PASSWORD_DIRECTORY",
                                passwords.toString()));
        sender = new EventSender(service);
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    private static String request(String template) {
        return "{\"template\": {\"name\": \"%s\"}}".formatted(template);
    }

    @Test
    void theDocumentOpensWithThePasswordOfItsTemplateAlone() throws Exception {
        Reply reply = sender.binary("payslip-1", request("payslip"));

        assertThat(reply.status()).isEqualTo(200);
        String key = reply.body().path("document").path("key").asText();
        byte[] pdf =
                service.cloud()
                        .s3()
                        .getObjectAsBytes(get -> get.bucket(service.documents()).key(key))
                        .asByteArray();
        try (PDDocument document = Loader.loadPDF(pdf, PASSWORD)) {
            assertThat(document.getCurrentAccessPermission().canPrint()).isTrue();
            assertThat(document.getCurrentAccessPermission().canModify()).isFalse();
        }
        assertThatThrownBy(() -> Loader.loadPDF(pdf)).isInstanceOf(InvalidPasswordException.class);
        assertThat(reply.body().toString() + service.journal()).doesNotContain(PASSWORD);
    }

    @Test
    void aTemplateThatHasNoPasswordHereMakesNoDocument() throws Exception {
        Reply reply = sender.binary("contract-1", request("contract"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.failure()).isEqualTo("invalid-template");
        assertThat(reply.pointers()).containsExactly("/template/name");
        assertThat(reply.body().toString())
                .contains(
                        "the user password of its documents, which this service takes from files,"
                                + " is required by the template");
    }
}
