package dev.octavo.localcloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.octavo.localcloud.process.ChildProcess;
import dev.octavo.localcloud.process.Parents;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.services.s3.model.Bucket;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Clouds that are started and ended, each in a way of its own.
class OwnCloudIT {

    @TempDir Path folder;

    @Test
    void startsTwiceAndIndependently() throws IOException {
        try (var one = LocalCloud.start(folder.resolve("one"));
                var other = LocalCloud.start(folder.resolve("other"))) {
            one.setup().bucket("only-here");

            assertThat(one.endpoints()).isNotEqualTo(other.endpoints());
            assertThat(one.s3().listBuckets().buckets())
                    .extracting(Bucket::name)
                    .containsExactly("only-here");
            assertThat(other.s3().listBuckets().buckets()).isEmpty();
        }
        assertThat(names(folder.resolve("one")))
                .as("logs that are kept")
                .containsExactlyInAnyOrder("kinesis.log", "dynamodb.log", "s3.log");
    }

    @Test
    void leavesNoProcessBehindWhenItIsClosed() {
        var cloud = LocalCloud.start(folder);
        var processes = processes(cloud);

        cloud.close();
        cloud.close();

        assertThat(Parents.stillRunningAfter(Duration.ZERO, processes)).isEmpty();
    }

    @Test
    void leavesNoProcessBehindWhenItsParentIsKilled() throws IOException {
        var parent = Parents.start(Parent.class, folder.toString());
        var family = parent.descendants();
        assertThat(family).as("three emulators and the guard").hasSizeGreaterThanOrEqualTo(4);

        parent.kill();

        assertThat(Parents.stillRunningAfter(Duration.ofSeconds(20), family)).isEmpty();
    }

    @Test
    void listensOnLoopbackOnly() throws IOException {
        var parent = Parents.start(Parent.class, folder.toString());
        try {
            var family = Stream.concat(Stream.of(parent.handle()), parent.descendants().stream());

            var sockets = ListeningSockets.of(family.map(ProcessHandle::pid).toList());

            assertThat(sockets)
                    .as("Kinesis plain and with TLS, DynamoDB, S3")
                    .hasSize(4)
                    .allMatch(ListeningSockets.Socket::onLoopback);
        } finally {
            parent.kill();
        }
    }

    @Test
    void canLoseAnEmulator() {
        try (var cloud = LocalCloud.start(folder)) {
            cloud.emulator(Service.S3).kill();

            assertThatThrownBy(() -> cloud.s3().listBuckets()).isInstanceOf(RuntimeException.class);
            assertThat(cloud.dynamodb().listTables().tableNames()).isEmpty();
        }
    }

    @Test
    void startsNothingAtAllWhenOneEmulatorFails() throws IOException {
        var installed = Installation.ofThisBuild();
        var broken = Files.createDirectories(folder.resolve("broken"));
        Files.createFile(broken.resolve("classpath"));
        Files.createDirectories(broken.resolve("classes"));
        var installation =
                new Installation(
                        installed.node(),
                        installed.java(),
                        installed.kinesis(),
                        installed.dynamodb(),
                        broken);
        var before = children();

        assertThatThrownBy(() -> LocalCloud.start(folder, installation))
                .isInstanceOf(LocalCloudException.class)
                .hasMessageContaining("the local S3 was not ready: it ended with code 1")
                .hasMessageContaining("dev.octavo.localcloud.s3.S3Launcher");
        assertThat(children()).isSubsetOf(before);
    }

    private static Set<Long> children() {
        return ProcessHandle.current()
                .children()
                .filter(child -> !child.info().commandLine().orElse("").endsWith("Guard"))
                .map(ProcessHandle::pid)
                .collect(Collectors.toSet());
    }

    private static List<ProcessHandle> processes(LocalCloud cloud) {
        return Stream.of(Service.values())
                .map(cloud::emulator)
                .map(ChildProcess::pid)
                .map(pid -> ProcessHandle.of(pid).orElseThrow())
                .toList();
    }

    private static List<String> names(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /// The parent that is killed.
    static final class Parent {
        public static void main(String[] arguments) throws IOException {
            LocalCloud.start(Path.of(arguments[0]));
            System.out.println(Parents.READY);
            System.in.read();
        }
    }
}
