package dev.octavo.report.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.octavo.engine.protection.Passwords;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfigBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Each template has passwords of its own, which are looked at when the service starts.
class DocumentPasswordsTest {
    @TempDir private Path folder;

    private DocumentPasswords passwords() {
        RenderingConfig config =
                new SmallRyeConfigBuilder()
                        .addDiscoveredConverters()
                        .withMapping(RenderingConfig.class)
                        .withDefaultValue("octavo.rendering.password-directory", folder.toString())
                        .build()
                        .getConfigMapping(RenderingConfig.class);
        return new DocumentPasswords(config);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    @Test
    void eachTemplateHasItsOwn() throws IOException {
        write("payslip.user", "one\n");
        write("payslip.owner", "two");
        write("contract.user", "three");
        write("README", "");

        DocumentPasswords passwords = passwords();

        assertThat(passwords.of("payslip")).isEqualTo(new Passwords("one", "two"));
        assertThat(passwords.of("contract")).isEqualTo(new Passwords("three", null));
        assertThat(passwords.of("letter")).isEqualTo(Passwords.NONE);
    }

    @Test
    void aChangedOneCountsAtOnce() throws IOException {
        write("payslip.user", "one");
        DocumentPasswords passwords = passwords();

        write("payslip.user", "two");

        assertThat(passwords.of("payslip").user()).isEqualTo("two");
    }

    @ParameterizedTest
    @CsvSource({
        "'', other, the password in 'payslip.user' has 0 bytes in UTF-8; expected 1 to 127",
        "same, same, the password in 'payslip.owner' is also the user's password"
    })
    void oneThatNoDocumentCanHaveIsToldAtTheStart(String user, String owner, String told)
            throws IOException {
        write("contract.user", "fine");
        write("payslip.user", user);
        write("payslip.owner", owner);

        assertThatThrownBy(this::passwords)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("octavo.rendering.password-directory: " + told)
                .hasMessageNotContaining("fine");
    }

    @Test
    void oneThatIsNoTextIsToldAtTheStart() throws IOException {
        Files.write(folder.resolve("payslip.user"), new byte[] {(byte) 0xFF});

        assertThatThrownBy(this::passwords)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("the passwords of template 'payslip' cannot be read")
                .hasMessageContaining("UTF-8");
    }
}
