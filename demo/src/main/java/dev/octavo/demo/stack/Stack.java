package dev.octavo.demo.stack;

import dev.octavo.localcloud.LocalCloud;
import dev.octavo.localcloud.resources.Names;
import dev.octavo.localcloud.resources.Resources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// The local cloud with everything in it, and both services, wired as a cluster would wire
/// them: the bridge delivers to the report service and forwards its replies.
public final class Stack implements AutoCloseable {
    private final LocalCloud cloud;
    private final Service reportService;
    private final Service ingestService;

    private Stack(LocalCloud cloud, Service reportService, Service ingestService) {
        this.cloud = cloud;
        this.reportService = reportService;
        this.ingestService = ingestService;
    }

    /// Starts the local cloud and creates what must exist in it; the services are described,
    /// but not started.
    ///
    /// @param logs the folder that the services write their logs to
    /// @param settings what differs from the defaults
    public static Stack prepare(LocalCloud cloud, Path logs, Settings settings) {
        return prepare(
                cloud,
                settings,
                (module, port, environment) -> Service.packaged(module, port, environment, logs));
    }

    /// The same with both services in Quarkus dev mode.
    public static Stack prepareDevMode(LocalCloud cloud, Path logs, Settings settings) {
        String maven = System.getenv("OCTAVO_MAVEN");
        if (maven == null) {
            throw new IllegalStateException(
                    "OCTAVO_MAVEN is not set: start this with ./octavo dev");
        }
        return prepare(
                cloud,
                settings,
                (module, port, environment) ->
                        Service.devMode(module, port, environment, logs, maven));
    }

    private static Stack prepare(LocalCloud cloud, Settings settings, ServiceFactory factory) {
        Resources.create(cloud, settings.shards());
        Service report =
                factory.service("report-service", freePort(), reportEnvironment(cloud, settings));
        Service ingest =
                factory.service(
                        "ingest-service",
                        freePort(),
                        ingestEnvironment(cloud, settings, report.uri()));
        return new Stack(cloud, report, ingest);
    }

    private interface ServiceFactory {
        Service service(String module, int port, Map<String, String> environment);
    }

    /// Starts both services at once and waits until they are ready.
    public void startServices() {
        CompletableFuture<URI> report = CompletableFuture.supplyAsync(reportService::start);
        ingestService.start();
        report.join();
    }

    /// The emulators.
    public LocalCloud cloud() {
        return cloud;
    }

    /// The service that renders.
    public Service reportService() {
        return reportService;
    }

    /// The bridge.
    public Service ingestService() {
        return ingestService;
    }

    /// Stops the services, then the cloud.
    @Override
    public void close() {
        try (cloud;
                reportService;
                ingestService) {
            // Closed in the reverse order: first what uses the others.
        }
    }

    private static Map<String, String> reportEnvironment(LocalCloud cloud, Settings settings) {
        Map<String, String> environment = new HashMap<>(cloud.environment());
        environment.put("OCTAVO_JOURNAL_TABLE_NAME", Names.JOURNAL_TABLE);
        environment.put("OCTAVO_STORAGE_BUCKET", Names.DOCUMENTS_BUCKET);
        environment.put("OCTAVO_SOURCE_ALLOWED_BUCKETS", Names.DATASETS_BUCKET);
        environment.put("OCTAVO_TEMPLATE_DIRECTORY", settings.templates().toString());
        environment.put("OCTAVO_PUBLISHING_STREAM_NAME", Names.STREAM);
        environment.putAll(settings.reportService());
        return environment;
    }

    private static Map<String, String> ingestEnvironment(
            LocalCloud cloud, Settings settings, URI sink) {
        Map<String, String> environment = new HashMap<>(cloud.environment());
        environment.put("K_SINK", sink.toString());
        environment.put("OCTAVO_DELIVERY_REPLY_SINK", settings.replySink().toString());
        environment.put("OCTAVO_KINESIS_STREAM_NAME", Names.STREAM);
        environment.put("OCTAVO_KINESIS_APPLICATION_NAME", Names.APPLICATION);
        environment.put("OCTAVO_KINESIS_STARTING_POSITION", "TRIM_HORIZON");
        environment.put("OCTAVO_KINESIS_TUNING", "development");
        environment.put("OCTAVO_DEAD_LETTER_BUCKET", Names.DEAD_LETTERS_BUCKET);
        environment.putAll(settings.ingestService());
        return environment;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }

    /// What a stack is made of.
    ///
    /// @param shards the number of shards of the stream, at least 1
    /// @param templates the folder of templates
    /// @param replySink where the announcements go
    /// @param reportService more environment for the report service
    /// @param ingestService more environment for the bridge
    public record Settings(
            int shards,
            Path templates,
            URI replySink,
            Map<String, String> reportService,
            Map<String, String> ingestService) {
        public Settings {
            reportService = Map.copyOf(reportService);
            ingestService = Map.copyOf(ingestService);
        }

        /// The examples on a stream of two shards.
        public static Settings examples(URI replySink) {
            return new Settings(2, Checkout.examples(), replySink, Map.of(), Map.of());
        }
    }
}
