package dev.octavo.benchmarks.bridge;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Who takes part.
enum Bridge {
    /// Octavo, tuned for production.
    OCTAVO("Octavo", Duration.ofSeconds(1)),
    /// The same with the sink as the service that handles the events: in batches.
    OCTAVO_DIRECT("Octavo, direct sink", Duration.ofSeconds(1)),
    /// Camel's Kinesis component: polls by itself, keeps no progress.
    CAMEL("Camel", Duration.ofSeconds(1)),
    /// Camel's Kinesis component over KCL, whose polling interval cannot be set there.
    CAMEL_KCL("Camel with KCL", Duration.ofMillis(1500));

    /// The same for all: what the chart gives Octavo's JVM. The optimising compiler would
    /// take more processor time than it saves in so short a run.
    static final List<String> JVM =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx120m", "-Xss512k");

    private final String label;
    private final Duration polling;

    Bridge(String label, Duration polling) {
        this.label = label;
        this.polling = polling;
    }

    String label() {
        return label;
    }

    /// How long a record may lie there until it is read.
    Duration polling() {
        return polling;
    }

    private boolean octavo() {
        return this == OCTAVO || this == OCTAVO_DIRECT;
    }

    /// What starts it.
    List<String> command(Path repository, String stream, URI sink) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        if (octavo()) {
            command.addAll(
                    List.of(
                            "-jar",
                            repository
                                    .resolve("ingest-service/target/quarkus-app/quarkus-run.jar")
                                    .toString()));
            return command;
        }
        Path target = repository.resolve("benchmarks/camel/target");
        command.addAll(
                List.of(
                        "-cp",
                        target.resolve("classes")
                                + File.pathSeparator
                                + Files.readString(target.resolve("dependencies.classpath"))
                                        .strip(),
                        "dev.octavo.benchmarks.camel.CamelBridge",
                        this == CAMEL_KCL ? "kcl" : "plain",
                        stream,
                        sink.toString(),
                        Long.toString(polling.toMillis())));
        return command;
    }

    /// What its environment has beside the cloud's.
    Map<String, String> environment(String stream, URI sink) {
        return octavo()
                ? Map.of(
                        "QUARKUS_HTTP_PORT", "0",
                        "K_SINK", sink.toString(),
                        "OCTAVO_KINESIS_STREAM_NAME", stream,
                        "OCTAVO_KINESIS_APPLICATION_NAME", stream,
                        "OCTAVO_KINESIS_STARTING_POSITION", "LATEST",
                        "OCTAVO_TRANSLATION_TYPE", "dev.octavo.benchmark",
                        "OCTAVO_TRANSLATION_SOURCE", "urn:octavo:benchmark",
                        "OCTAVO_DEAD_LETTER_BUCKET", "dead-letters",
                        "OCTAVO_DELIVERY_SINK_KIND", this == OCTAVO ? "broker" : "direct")
                : Map.of();
    }
}
