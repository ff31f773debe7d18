package dev.octavo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.RenderProblem.Kind;
import dev.octavo.engine.dataset.DatasetSource;
import dev.octavo.engine.dataset.Format;
import dev.octavo.engine.pdf.PdfOptions;
import dev.octavo.engine.picture.Pictures;
import dev.octavo.engine.protection.Passwords;
import dev.octavo.engine.template.TemplateFiles;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Passwords come with the request, permissions with the template.
class ProtectedReportTest {
    private static final byte[] ROWS = "n\n1\n".getBytes(StandardCharsets.UTF_8);

    private static PrintedReport report(String document, Passwords passwords) {
        return report(document, passwords, DatasetSource.ofBytes(ROWS, Format.CSV));
    }

    private static PrintedReport report(
            String document, Passwords passwords, DatasetSource source) {
        // A picture with a palette: the one that would be a string outside of an object stream.
        byte[] picture = Pictures.halves(BufferedImage.TYPE_BYTE_INDEXED, "png", 255);
        String yaml =
                """
                version: 1
                name: protected
                title: "${count(a)} rows"
                document: %s
                datasets: { a: { fields: { n: integer } } }
                body:
                  - image: { file: a.png, width: 200pt, decorative: true }
                  - table: { dataset: a, columns: [{ field: n }] }
                """
                        .formatted(document);
        return PrintedReport.of(
                PrintedReport.template(yaml, TemplateFiles.of(Map.of("a.png", picture))),
                Map.of("a", source),
                PdfOptions.DEFAULT,
                passwords);
    }

    private static boolean isEncrypted(PrintedReport report, String password) throws IOException {
        assertThat(report.rendering()).isInstanceOf(Rendering.Rendered.class);
        try (PDDocument document = Loader.loadPDF(report.pdf(), password)) {
            return document.isEncrypted();
        }
    }

    @Test
    void isEncryptedForAPasswordOrForPermissionsAndElseNot() throws IOException {
        assertThat(isEncrypted(report("{}", Passwords.NONE), "")).isFalse();
        assertThat(isEncrypted(report("{ permissions: [] }", Passwords.NONE), "")).isTrue();
        assertThat(isEncrypted(report("{}", new Passwords("u", null)), "u")).isTrue();
        assertThat(isEncrypted(report("{}", new Passwords(null, "o")), "")).isTrue();
    }

    @Test
    void looksAsItDoesWithoutEncryption() throws IOException {
        BufferedImage plain = report("{}", Passwords.NONE).firstPage();
        BufferedImage opened = report("{}", new Passwords("u", null)).firstPage("u");

        assertThat(plain.getWidth()).isEqualTo(opened.getWidth());
        assertThat(opened.getRGB(0, 0, opened.getWidth(), opened.getHeight(), null, 0, 1_000))
                .isEqualTo(plain.getRGB(0, 0, plain.getWidth(), plain.getHeight(), null, 0, 1_000));
    }

    @Test
    void theDataThatGoesWithItIsEncryptedToo() throws Exception {
        byte[] pdf = report("{ attach: [a] }", new Passwords("u", null)).pdf();

        try (PDDocument document = Loader.loadPDF(pdf, "u")) {
            assertThat(
                            document.getDocumentCatalog()
                                    .getNames()
                                    .getEmbeddedFiles()
                                    .getNames()
                                    .get("a.csv")
                                    .getEmbeddedFile()
                                    .toByteArray())
                    .isEqualTo(ROWS);
        }
        assertThat(Qpdf.check(pdf, "--password=u").status()).isZero();
    }

    @Test
    void aRequiredPasswordThatIsNotGivenIsRefused() {
        PrintedReport report = report("{ password: required }", new Passwords(null, "o"));

        assertThat(report.rendering())
                .isEqualTo(
                        new Rendering.Refused(
                                List.of(
                                        new RenderProblem(
                                                Kind.PASSWORDS,
                                                "/passwords/user",
                                                "is required by the template",
                                                null))));
    }

    @Test
    void aPasswordThatNoDocumentCanHaveIsRefusedWithoutBeingTold() {
        PrintedReport report = report("{}", new Passwords("a\u0007b", "o"));

        assertThat(report.rendering())
                .isEqualTo(
                        new Rendering.Refused(
                                List.of(
                                        new RenderProblem(
                                                Kind.PASSWORDS,
                                                "/passwords/user",
                                                "has characters that no password of a PDF document"
                                                        + " can have (RFC 4013)",
                                                null))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    { password: required } |       | o | user  | is required by the template
                    {}                     | ''    |   | user  | has 0 bytes in UTF-8; expected 1 to 127
                    {}                     | u     | u | owner | is also the user's password
                    {}                     | a\\tb | o | user  | has characters that no password
                    {}                     | LONG  | o | user  | has 128 bytes in UTF-8
                    """)
    void faultsOfPasswordsAreToldBeforeAnyDataIsRead(
            String document,
            @Nullable String user,
            @Nullable String owner,
            String whose,
            String message) {
        String given =
                user == null ? null : user.replace("LONG", "u".repeat(128)).translateEscapes();
        DatasetSource unreadable =
                new DatasetSource() {
                    @Override
                    public Format format() {
                        return Format.CSV;
                    }

                    @Override
                    public InputStream open() throws IOException {
                        throw new IOException("The data is read");
                    }
                };

        PrintedReport report = report(document, new Passwords(given, owner), unreadable);

        assertThat(report.rendering())
                .isInstanceOfSatisfying(
                        Rendering.Refused.class,
                        refused ->
                                assertThat(refused.problems())
                                        .singleElement()
                                        .satisfies(
                                                problem -> {
                                                    assertThat(problem.kind())
                                                            .isEqualTo(Kind.PASSWORDS);
                                                    assertThat(problem.pointer())
                                                            .isEqualTo("/passwords/" + whose);
                                                    assertThat(problem.message())
                                                            .startsWith(message);
                                                }));
    }
}
