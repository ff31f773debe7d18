package dev.octavo.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;

/// Passwords stand in files, never on the command line.
class PasswordsTest {
    private static final String TEMPLATE =
            """
            version: 1
            name: payslip
            document: { password: required, permissions: [print] }
            body:
              - text: Confidential
            """;

    @TempDir private Path folder;
    private Path template;
    private Path user;
    private Path owner;
    private Path output;

    @BeforeEach
    void writeInputs() throws IOException {
        template = Files.writeString(folder.resolve("payslip.yaml"), TEMPLATE);
        user = Files.writeString(folder.resolve("user"), "gr\u00FCn 1\n");
        owner = Files.writeString(folder.resolve("owner"), "rot 2");
        output = folder.resolve("out.pdf");
    }

    /// What a command said, after its exit status.
    private String run(Object... arguments) {
        StringWriter said = new StringWriter();
        CommandLine line =
                Render.commandLine(new Render(Clock.systemUTC(), false))
                        .setOut(new PrintWriter(said))
                        .setErr(new PrintWriter(said));
        int status =
                line.execute(
                        Stream.concat(Stream.of(template, "-o", output), Stream.of(arguments))
                                .map(Object::toString)
                                .toArray(String[]::new));
        return status + " " + said;
    }

    @Test
    void eachPasswordOpensTheDocument() throws IOException {
        String said = run("--user-password-file", user, "--owner-password-file", owner);

        assertThat(said).startsWith("0 " + output + ": 0 rows, 1 page");
        try (PDDocument document = Loader.loadPDF(output.toFile(), "gr\u00FCn 1")) {
            assertThat(document.getCurrentAccessPermission().canPrint()).isTrue();
            assertThat(document.getCurrentAccessPermission().canModify()).isFalse();
        }
        try (PDDocument document = Loader.loadPDF(output.toFile(), "rot 2")) {
            assertThat(document.getCurrentAccessPermission().isOwnerPermission()).isTrue();
        }
        assertThatThrownBy(() -> Loader.loadPDF(output.toFile()))
                .isInstanceOf(InvalidPasswordException.class);
    }

    @Test
    void aRequiredPasswordThatIsMissingIsNamedByItsOption() {
        assertThat(run("--owner-password-file", owner))
                .isEqualTo("1 --user-password-file: the password is required by the template\n");
        assertThat(output).doesNotExist();
    }

    @Test
    void aPasswordThatCannotBeReadIsNamedByItsFile() throws IOException {
        Path missing = folder.resolve("missing");
        Files.write(user, new byte[] {'a', (byte) 0xFC});

        assertThat(run("--user-password-file", missing))
                .startsWith("1 " + missing + ": the password cannot be read: ");
        assertThat(run("--user-password-file", user))
                .startsWith("1 " + user + ": the password cannot be read: ")
                .contains("expected a password in UTF-8");
    }

    @Test
    void aPasswordThatNoDocumentCanHaveIsRefused() throws IOException {
        Files.writeString(user, "\n");

        assertThat(run("--user-password-file", user))
                .isEqualTo(
                        "1 --user-password-file: the password has 0 bytes in UTF-8; expected 1 to"
                                + " 127\n");
    }
}
