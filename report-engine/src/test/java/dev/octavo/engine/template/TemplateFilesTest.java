package dev.octavo.engine.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class TemplateFilesTest {
    @TempDir private Path root;

    @Test
    void readsFilesInAndBelowTheFolder() throws IOException {
        Path folder = Files.createDirectories(root.resolve("template/images")).getParent();
        Files.writeString(folder.resolve("images/logo.txt"), "logo");

        TemplateFiles.Content content = TemplateFiles.ofFolder(folder).read("images/logo.txt");

        assertThat(content)
                .isInstanceOfSatisfying(
                        TemplateFiles.Found.class,
                        found -> assertThat(found.bytes()).asString().isEqualTo("logo"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.txt",
                "a/../../secret.txt",
                "/etc/passwd",
                "..",
                ".hidden",
                "a/.hidden",
                "a\\b",
                "a//b",
                "a/",
                "",
                "file:/etc/passwd",
                "a\u0000b",
                "a%2e%2e/b"
            })
    void refusesNamesThatAreNone(String name) throws IOException {
        Path folder = Files.createDirectory(root.resolve("template"));
        Files.writeString(root.resolve("secret.txt"), "secret");

        assertThat(TemplateFiles.ofFolder(folder).read(name))
                .isInstanceOf(TemplateFiles.Unavailable.class);
    }

    @Test
    void followsNoLinkOutOfTheFolder() throws IOException {
        Path folder = Files.createDirectory(root.resolve("template"));
        Path secret = Files.writeString(root.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(folder.resolve("link.txt"), secret);

        assertThat(TemplateFiles.ofFolder(folder).read("link.txt"))
                .isEqualTo(new TemplateFiles.Unavailable("it leads out of the template's folder"));
    }

    @Test
    void suggestsWhatMayHaveBeenMeant() throws IOException {
        Files.writeString(root.resolve("terms.yaml"), "[]");

        assertThat(TemplateFiles.ofFolder(root).read("term.yaml"))
                .isEqualTo(
                        new TemplateFiles.Unavailable(
                                "there is no such file beside the template; did you mean"
                                        + " 'terms.yaml'?"));
    }

    @Test
    void refusesFilesThatAreTooLarge() throws IOException {
        Path large = root.resolve("large.bin");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(TemplateFiles.MAX_BYTES + 1L);
        }

        TemplateFiles.Content fromFolder = TemplateFiles.ofFolder(root).read("large.bin");
        TemplateFiles.Content fromMemory =
                TemplateFiles.of(Map.of("large.bin", new byte[TemplateFiles.MAX_BYTES + 1]))
                        .read("large.bin");

        assertThat(fromFolder)
                .isEqualTo(fromMemory)
                .isEqualTo(
                        new TemplateFiles.Unavailable(
                                "the file has 8388609 bytes; expected at most 8388608"));
    }
}
