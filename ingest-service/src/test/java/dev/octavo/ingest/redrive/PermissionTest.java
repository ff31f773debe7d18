package dev.octavo.ingest.redrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.octavo.ingest.Configured;
import dev.octavo.ingest.redrive.Permission.Verdict;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class PermissionTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, GRANTED",
        "::1, GRANTED",
        "0:0:0:0:0:0:0:1, GRANTED",
        "10.0.0.7, ELSEWHERE",
        "192.168.1.5, ELSEWHERE",
        "fd00::7, ELSEWHERE"
    })
    void withoutATokenOnlyCallersOnTheSameHostMay(String address, Verdict verdict) {
        Permission permission = permission(Map.of());

        assertThat(permission.of(null, address)).isEqualTo(verdict);
        assertThat(permission.of("Bearer guessed", address)).isEqualTo(verdict);
    }

    @Test
    void withATokenEveryoneHasToShowIt() throws IOException {
        Permission permission =
                permission(
                        Map.of(
                                "bearer-token-file",
                                Files.writeString(folder.resolve("token"), "s3cret\n").toString()));

        assertThat(permission.of("Bearer s3cret", "10.0.0.7")).isEqualTo(Verdict.GRANTED);
        assertThat(permission.of("Bearer s3cre", "127.0.0.1")).isEqualTo(Verdict.TOKEN_WANTED);
        assertThat(permission.of("s3cret", "127.0.0.1")).isEqualTo(Verdict.TOKEN_WANTED);
        assertThat(permission.of(null, "127.0.0.1")).isEqualTo(Verdict.TOKEN_WANTED);
    }

    @Test
    void aFileWithoutATokenIsNamedByItsKey() {
        assertThatThrownBy(
                        () ->
                                permission(
                                        Map.of(
                                                "bearer-token-file",
                                                folder.resolve("none").toString())))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("octavo.redrive.bearer-token-file: ")
                .hasMessageContaining("no such file");
    }

    private static Permission permission(Map<String, String> values) {
        Permission permission =
                new Permission(Configured.by(RedriveConfig.class, "octavo.redrive", values));
        permission.start(new StartupEvent());
        return permission;
    }
}
