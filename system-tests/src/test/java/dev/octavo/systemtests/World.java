package dev.octavo.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.octavo.demo.reply.Announcement;
import dev.octavo.demo.reply.ReplySink;
import dev.octavo.demo.stack.Checkout;
import dev.octavo.demo.stack.Stack;
import dev.octavo.localcloud.LocalCloud;
import dev.octavo.localcloud.resources.Names;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.model.S3Object;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A stack of its own for one test class, and everything that can be seen of it from outside.
final class World implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    private final Map<String, List<Announcement>> announcements = new ConcurrentHashMap<>();
    private final ReplySink replySink;
    private final Stack stack;

    private World(
            String name,
            int shards,
            Map<String, String> reportService,
            Map<String, String> ingestService)
            throws IOException {
        replySink = ReplySink.start(this::announced);
        Path folder = Path.of("target", "worlds", name).toAbsolutePath();
        stack =
                Stack.prepare(
                        LocalCloud.start(folder.resolve("local-cloud")),
                        folder,
                        new Stack.Settings(
                                shards,
                                Checkout.root()
                                        .resolve("system-tests/src/test/resources/templates"),
                                replySink.uri(),
                                reportService,
                                ingestService));
    }

    /// Starts everything.
    ///
    /// @param name the folder of its logs
    static World start(String name, Map<String, String> reportService) throws IOException {
        World world = new World(name, 2, reportService, Map.of());
        try {
            world.stack.startServices();
            return world;
        } catch (RuntimeException e) {
            world.close();
            throw e;
        }
    }

    /// Prepares everything, and starts neither service.
    ///
    /// @param ingestService more environment for the bridge
    static World prepare(String name, int shards, Map<String, String> ingestService)
            throws IOException {
        return new World(name, shards, Map.of(), ingestService);
    }

    Stack stack() {
        return stack;
    }

    void put(Request request) {
        put(request.key(), request.data());
    }

    void put(String key, String data) {
        stack.cloud()
                .kinesis()
                .putRecord(
                        record ->
                                record.streamName(Names.STREAM)
                                        .partitionKey(key)
                                        .data(SdkBytes.fromUtf8String(data)));
    }

    /// The announcements of a report, in the order in which they came.
    List<Announcement> announcements(String reportId) {
        return announcements.getOrDefault(reportId, List.of());
    }

    /// The books of the bridge: `polled`, `delivered` and so on.
    JsonNode books() throws IOException, InterruptedException {
        return get(stack.ingestService().uri().resolve("/shards")).path("total");
    }

    /// A report as the API shows it.
    JsonNode report(String id) throws IOException, InterruptedException {
        return get(stack.reportService().uri().resolve("/api/v1/reports/" + id));
    }

    /// The document of a report, through the API.
    byte[] document(String id) throws IOException, InterruptedException {
        URI uri = stack.reportService().uri().resolve("/api/v1/reports/" + id + "/document");
        return http.send(
                        HttpRequest.newBuilder(uri).build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    /// The text of a document.
    String text(String id) throws IOException, InterruptedException {
        try (PDDocument pdf = Loader.loadPDF(document(id))) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    /// The keys of all objects in a bucket.
    List<String> objects(String bucket) {
        return stack
                .cloud()
                .s3()
                .listObjectsV2Paginator(list -> list.bucket(bucket))
                .contents()
                .stream()
                .map(S3Object::key)
                .toList();
    }

    /// An object that is JSON.
    JsonNode json(String bucket, String key) throws IOException {
        return JSON.readTree(
                stack.cloud()
                        .s3()
                        .getObjectAsBytes(object -> object.bucket(bucket).key(key))
                        .asByteArray());
    }

    /// Every item of the journal.
    List<Map<String, AttributeValue>> journal() {
        return stack
                .cloud()
                .dynamodb()
                .scanPaginator(scan -> scan.tableName(Names.JOURNAL_TABLE).consistentRead(true))
                .items()
                .stream()
                .toList();
    }

    @Override
    public void close() {
        try (replySink;
                stack) {
            // Closed in the reverse order.
        }
    }

    private void announced(Announcement announcement) {
        announcements
                .computeIfAbsent(announcement.reportId(), id -> new CopyOnWriteArrayList<>())
                .add(announcement);
    }

    private JsonNode get(URI uri) throws IOException, InterruptedException {
        return JSON.readTree(
                http.send(
                                HttpRequest.newBuilder(uri).build(),
                                HttpResponse.BodyHandlers.ofByteArray())
                        .body());
    }
}
