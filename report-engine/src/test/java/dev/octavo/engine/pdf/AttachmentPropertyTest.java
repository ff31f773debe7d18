package dev.octavo.engine.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.layout.Page;
import dev.octavo.engine.protection.Passwords;
import dev.octavo.engine.protection.Permission;
import dev.octavo.engine.protection.Protection;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Files of any length and content come out of a document as they went in.
class AttachmentPropertyTest {
    private static final int BLOCK = 16;

    @Property(tries = 60, seed = "1")
    void whatIsAttachedComesBack(
            @ForAll @IntRange(max = 5 * BLOCK) int length,
            @ForAll boolean large,
            @ForAll boolean compressible,
            @ForAll boolean encrypted,
            @ForAll long seed)
            throws IOException {
        byte[] data = new byte[large ? length * 1_000 + length : length];
        if (!compressible) {
            new Random(seed).nextBytes(data);
        }

        byte[] pdf = document(data, encrypted);

        try (PDDocument document = Loader.loadPDF(pdf, encrypted ? "user" : "")) {
            PDEmbeddedFile file =
                    document.getDocumentCatalog()
                            .getNames()
                            .getEmbeddedFiles()
                            .getNames()
                            .get("a.csv")
                            .getEmbeddedFile();
            assertThat(file.toByteArray()).isEqualTo(data);
            assertThat(file.getSize()).isEqualTo(data.length);
        }
    }

    private static byte[] document(byte[] data, boolean encrypted) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocumentInfo info =
                new DocumentInfo("Title", Locale.ENGLISH, Instant.EPOCH, ZoneOffset.UTC);
        Protection protection =
                encrypted ? new Protection(new Passwords("user", null), Permission.all()) : null;
        Encryption encryption = protection == null ? null : new Encryption(protection);
        try (PdfDocument document = new PdfDocument(out, info, PdfOptions.DEFAULT, encryption)) {
            document.page(new Page(1, 100, 100, List.of(), null));
            document.attach(
                    new Attachment("a.csv", "text/csv", () -> new ByteArrayInputStream(data)));
            document.finish();
        }
        return out.toByteArray();
    }
}
