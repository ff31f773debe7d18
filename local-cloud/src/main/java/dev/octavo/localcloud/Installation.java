package dev.octavo.localcloud;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/// Where the build has put the emulators, and what runs them.
///
/// @param node the program Node.js, looked up on the path when it is a bare name
/// @param java the program of a JVM
/// @param kinesis the folder that npm has installed the emulator of Kinesis into
/// @param dynamodb the build folder of the module `local-cloud/dynamodb`
/// @param s3 the build folder of the module `local-cloud/s3`
record Installation(String node, Path java, Path kinesis, Path dynamodb, Path s3) {

    private static final int NODE_RELEASE = 20;
    private static final String REBUILD = "Build it: ./octavo mvn compile -pl local-cloud -am";

    /// The folders of this build, written into the class path by it.
    static Installation ofThisBuild() {
        var folders = new Properties();
        try (var resource = Installation.class.getResourceAsStream("installation.properties")) {
            folders.load(new InputStreamReader(resource, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Installation(
                "node",
                Path.of(System.getProperty("java.home"), "bin", "java"),
                Path.of(folders.getProperty("kinesis")),
                Path.of(folders.getProperty("dynamodb")),
                Path.of(folders.getProperty("s3")));
    }

    /// Looks for everything that is needed before anything is started.
    ///
    /// @throws LocalCloudException naming the first thing that is missing
    void check() {
        var release = nodeRelease();
        if (release < NODE_RELEASE) {
            throw new LocalCloudException(
                    "Node.js %d is too old for the local Kinesis. Install Node.js %d or newer."
                            .formatted(release, NODE_RELEASE));
        }
        require(kinesis.resolve("main.js"), "Kinesis");
        require(dynamodb.resolve("classpath"), "DynamoDB");
        require(dynamodb.resolve("classes"), "DynamoDB");
        require(s3.resolve("classpath"), "S3");
        require(s3.resolve("classes"), "S3");
    }

    private static void require(Path path, String service) {
        if (!Files.exists(path)) {
            throw new LocalCloudException(
                    "The local %s is not installed: %s is missing. %s"
                            .formatted(service, path, REBUILD));
        }
    }

    private int nodeRelease() {
        try {
            var process = new ProcessBuilder(node, "--version").redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(10, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw nodeMissing("`node --version` failed: " + said.strip(), null);
            }
            return Integer.parseInt(said.strip().replaceFirst("^v(\\d+).*", "$1"));
        } catch (NumberFormatException e) {
            throw nodeMissing("`node --version` printed no version.", e);
        } catch (IOException e) {
            throw nodeMissing("Node.js was not found.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalCloudException("Interrupted while looking for Node.js.", e);
        }
    }

    private static LocalCloudException nodeMissing(String what, @Nullable Exception cause) {
        return new LocalCloudException(
                "%s The local Kinesis runs on it: install Node.js %d or newer, with npm."
                        .formatted(what, NODE_RELEASE),
                cause);
    }
}
