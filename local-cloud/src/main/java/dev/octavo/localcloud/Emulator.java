package dev.octavo.localcloud;

import dev.octavo.localcloud.process.ChildProcess;
import dev.octavo.localcloud.process.ChildProcessBuilder;
import dev.octavo.localcloud.process.Readiness;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How each emulator is started. All listen on a free port of 127.0.0.1 that the system
/// chooses, and write a line that says which: no port is looked for beforehand, so none can be
/// lost.
final class Emulator {

    private static final Pattern LISTENING = Pattern.compile("^listening on (http://\\S+)$");

    /// The emulator of Kinesis has a port for TLS too; this is the plain one's number by
    /// default.
    private static final Pattern KINESIS_LISTENING =
            Pattern.compile("^asked for 4568, listening on (http://\\S+)$");

    private Emulator() {}

    /// Starts one emulator and waits until it answers.
    static ChildProcess start(Service service, Installation installation, Path logs) {
        var child =
                ChildProcess.named("the local " + service.title())
                        .log(logs.resolve(service.lowerCase() + ".log"));
        return switch (service) {
            case KINESIS -> kinesis(child, installation).start();
            case DYNAMODB -> dynamodb(child, installation).start();
            case S3 -> s3(child, installation).start();
        };
    }

    /// Where an emulator that has been started answers.
    static URI endpoint(Service service, ChildProcess child) {
        return child.logged(listening(service))
                .map(line -> URI.create(line.group(1)))
                .orElseThrow(() -> new IllegalStateException(child.name() + " has no port"));
    }

    private static Pattern listening(Service service) {
        return switch (service) {
            case KINESIS -> KINESIS_LISTENING;
            case DYNAMODB, S3 -> LISTENING;
        };
    }

    private static ChildProcessBuilder kinesis(ChildProcessBuilder child, Installation at) {
        var loopback = at.kinesis().resolve("../../loopback.cjs").normalize();
        return child.command(at.node(), "--require", loopback.toString(), "main.js")
                // It reads its certificate from there.
                .directory(at.kinesis())
                .environment(
                        Map.of(
                                "AWS_REGION", LocalCloud.REGION,
                                "KINESIS_MOCK_PLAIN_PORT", "4568",
                                "KINESIS_MOCK_TLS_PORT", "4567",
                                // Of all streams together: each test has its own.
                                "SHARD_LIMIT", "1000",
                                "LOG_LEVEL", "WARN"))
                .readyWhen(
                        running ->
                                running.logged(KINESIS_LISTENING)
                                        .map(line -> URI.create(line.group(1) + "/healthcheck"))
                                        .filter(health -> Readiness.http(health).isReady(running))
                                        .isPresent());
    }

    private static ChildProcessBuilder dynamodb(ChildProcessBuilder child, Installation at) {
        return child.command(
                        jvm(
                                at,
                                at.dynamodb(),
                                Stream.of(
                                        "--enable-native-access=ALL-UNNAMED",
                                        "-Dslf4j.internal.verbosity=ERROR",
                                        "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j"
                                                + ".simple.SimpleLoggerContextFactory",
                                        "dev.octavo.localcloud.dynamodb.DynamoDbLauncher")))
                .readyWhen(Readiness.logLine(LISTENING));
    }

    private static ChildProcessBuilder s3(ChildProcessBuilder child, Installation at) {
        return child.command(
                        jvm(
                                at,
                                at.s3(),
                                Stream.of(
                                        "dev.octavo.localcloud.s3.S3Launcher",
                                        LocalCloud.ACCESS_KEY_ID,
                                        LocalCloud.SECRET_ACCESS_KEY)))
                .readyWhen(Readiness.logLine(LISTENING));
    }

    private static List<String> jvm(Installation at, Path module, Stream<String> arguments) {
        var classPath = module.resolve("classes") + File.pathSeparator + libraries(module);
        // Compiled once and simply: they live briefly, and start together with everything else.
        return Stream.concat(
                        Stream.of(
                                at.java().toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                classPath),
                        arguments)
                .toList();
    }

    private static String libraries(Path module) {
        try {
            return Files.readString(module.resolve("classpath")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what the build has written", e);
        }
    }
}
