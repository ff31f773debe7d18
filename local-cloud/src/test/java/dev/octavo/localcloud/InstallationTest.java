package dev.octavo.localcloud;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

class InstallationTest {

    @TempDir Path folder;

    @BeforeEach
    void everythingIsThere() throws IOException {
        Files.createFile(folder.resolve("main.js"));
        Files.createFile(folder.resolve("classpath"));
        Files.createDirectory(folder.resolve("classes"));
    }

    @Test
    void isAcceptedWhenEverythingIsThere() throws IOException {
        assertThatCode(with(node("echo v20.0.0"))::check).doesNotThrowAnyException();
        assertThatCode(with(node("echo v100.1.2"))::check).doesNotThrowAnyException();
    }

    @Test
    void saysWhatToDoWithoutNode() {
        assertThatThrownBy(with(folder.resolve("no-node").toString())::check)
                .isInstanceOf(LocalCloudException.class)
                .hasMessage(
                        "Node.js was not found. The local Kinesis runs on it: install Node.js 20 or"
                                + " newer, with npm.");
    }

    @Test
    void saysWhatToDoWithAnOldNode() throws IOException {
        assertThatThrownBy(with(node("echo v18.19.1"))::check)
                .isInstanceOf(LocalCloudException.class)
                .hasMessage(
                        "Node.js 18 is too old for the local Kinesis. Install Node.js 20 or newer.");
    }

    @Test
    void saysWhatToDoWithABrokenNode() throws IOException {
        assertThatThrownBy(with(node("echo no such library; exit 127"))::check)
                .isInstanceOf(LocalCloudException.class)
                .hasMessageStartingWith("`node --version` failed: no such library")
                .hasMessageEndingWith("install Node.js 20 or newer, with npm.");
        assertThatThrownBy(with(node("echo hello"))::check)
                .isInstanceOf(LocalCloudException.class)
                .hasMessageStartingWith("`node --version` printed no version");
    }

    @Test
    void saysWhatIsNotInstalled() throws IOException {
        var node = node("echo v20.0.0");
        var missing = folder.resolve("missing");
        var java = Path.of("java");

        assertThatThrownBy(new Installation(node, java, missing, folder, folder)::check)
                .isInstanceOf(LocalCloudException.class)
                .hasMessage(
                        "The local Kinesis is not installed: %s is missing. Build it: %s"
                                .formatted(
                                        missing.resolve("main.js"),
                                        "./octavo mvn compile -pl local-cloud -am"));
        assertThatThrownBy(new Installation(node, java, folder, missing, folder)::check)
                .hasMessageStartingWith("The local DynamoDB is not installed: " + missing);
        assertThatThrownBy(new Installation(node, java, folder, folder, missing)::check)
                .hasMessageStartingWith("The local S3 is not installed: " + missing);
    }

    private Installation with(String node) {
        return new Installation(node, Path.of("java"), folder, folder, folder);
    }

    private String node(String script) throws IOException {
        var executable =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        var node = Files.createTempFile(folder, "node", ".sh", executable);
        Files.writeString(node, "#!/bin/sh\n" + script + "\n");
        return node.toString();
    }
}
