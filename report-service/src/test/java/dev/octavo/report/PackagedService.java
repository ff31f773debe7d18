package dev.octavo.report;

import dev.octavo.localcloud.LocalCloud;
import dev.octavo.localcloud.process.ChildProcess;
import dev.octavo.localcloud.process.Readiness;
import dev.octavo.localcloud.resources.JournalTable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.model.S3Object;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/// The packaged service as its users run it: a process of its own, with a table and buckets of
/// its own in a local cloud.
public final class PackagedService implements AutoCloseable {
    public static final Duration LEASE = Duration.ofSeconds(2);

    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://[0-9.:]+)");
    private static final Duration START = Duration.ofSeconds(90);

    private final LocalCloud cloud;
    private final String name;
    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> environment = new HashMap<>();
    private ChildProcess process;
    private URI uri = URI.create("http://127.0.0.1/");

    private PackagedService(LocalCloud cloud, String name, Map<String, String> settings)
            throws IOException {
        this.cloud = cloud;
        this.name = name;
        environment.putAll(cloud.environment());
        environment.put("QUARKUS_HTTP_PORT", "0");
        environment.put("OCTAVO_JOURNAL_TABLE_NAME", table());
        environment.put("OCTAVO_JOURNAL_LEASE_DURATION", LEASE.toString());
        environment.put("OCTAVO_STORAGE_BUCKET", documents());
        environment.put("OCTAVO_SOURCE_ALLOWED_BUCKETS", datasets());
        environment.put("OCTAVO_TEMPLATE_DIRECTORY", path("src/test/resources/templates"));
        environment.putAll(settings);
        cloud.setup().bucket(documents()).bucket(datasets()).table(JournalTable.named(table()));
        this.process = begin();
    }

    /// Starts the service in the cloud that all tests share, and waits until it is ready.
    ///
    /// @param name what its log is called
    /// @param settings environment variables beyond those that every service needs
    public static PackagedService start(String name, Map<String, String> settings)
            throws IOException {
        return start(LocalCloud.shared(), name, settings);
    }

    /// Starts the service in a certain cloud.
    public static PackagedService start(LocalCloud cloud, String name, Map<String, String> settings)
            throws IOException {
        return new PackagedService(cloud, name, settings);
    }

    /// The command that starts the packaged service.
    public static List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                path("target/quarkus-app/quarkus-run.jar"));
    }

    private static String path(String inModule) {
        return Path.of(inModule).toAbsolutePath().toString();
    }

    private ChildProcess begin() {
        ChildProcess started =
                ChildProcess.named(name)
                        .command(command())
                        .environment(environment)
                        .log(Path.of("target", "it-logs", name + "-" + unique + ".log"))
                        .readyWhen(Readiness.logLine(LISTENING))
                        .within(START)
                        .start();
        uri = URI.create(started.logged(LISTENING).orElseThrow().group(1) + "/");
        return started;
    }

    /// Kills it without warning, as a crash would.
    public void crash() {
        process.kill();
    }

    /// Starts it again after a crash.
    public void restart() {
        process = begin();
    }

    public ChildProcess process() {
        return process;
    }

    public URI uri() {
        return uri;
    }

    public HttpClient http() {
        return http;
    }

    public LocalCloud cloud() {
        return cloud;
    }

    public String table() {
        return "journal-" + unique;
    }

    public String documents() {
        return "documents-" + unique;
    }

    public String datasets() {
        return "datasets-" + unique;
    }

    /// Every object in the bucket of documents.
    public List<S3Object> objects() {
        return cloud.s3().listObjectsV2(list -> list.bucket(documents())).contents();
    }

    /// Every item of the journal.
    public List<Map<String, AttributeValue>> journal() {
        return cloud.dynamodb().scan(scan -> scan.tableName(table()).consistentRead(true)).items();
    }

    @Override
    public void close() {
        process.kill();
    }
}
