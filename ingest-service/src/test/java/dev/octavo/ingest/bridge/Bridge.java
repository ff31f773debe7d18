package dev.octavo.ingest.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.octavo.localcloud.LocalCloud;
import dev.octavo.localcloud.process.ChildProcess;
import dev.octavo.localcloud.process.ChildProcessBuilder;
import dev.octavo.localcloud.process.Readiness;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.model.S3Object;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// The packaged service as a child process, with a stream, a lease table and a bucket of its
/// own.
final class Bridge implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final LocalCloud cloud;
    private final int port = freePort();
    private final Map<String, String> environment;
    private final Path log;
    private @Nullable ChildProcess process;

    /// Makes the stream and the bucket; the service is not started.
    ///
    /// @param settings environment beside what every bridge needs
    Bridge(LocalCloud cloud, int shards, URI sink, Map<String, String> settings) {
        this.cloud = cloud;
        this.name = "bridge-" + NUMBER.incrementAndGet();
        this.log = freshLog(name);
        cloud.setup().stream(name, shards).bucket(name);
        environment = new HashMap<>(cloud.environment());
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("K_SINK", sink.toString());
        environment.put("OCTAVO_KINESIS_STREAM_NAME", name);
        environment.put("OCTAVO_KINESIS_APPLICATION_NAME", name);
        environment.put("OCTAVO_KINESIS_TUNING", "development");
        environment.put("OCTAVO_DEAD_LETTER_BUCKET", name);
        // As in the image; a machine may say nothing of its encoding.
        environment.put("LC_ALL", "C.UTF-8");
        environment.putAll(settings);
    }

    private Bridge(Bridge first, String name) {
        this.cloud = first.cloud;
        this.name = first.name;
        this.log = freshLog(name);
        environment = new HashMap<>(first.environment);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    }

    /// One more instance, which shares stream, lease table and bucket with this one.
    Bridge another() {
        return new Bridge(this, name + "-" + NUMBER.incrementAndGet());
    }

    // A process appends to it, each time that it is started; an earlier test run is another matter.
    private static Path freshLog(String name) {
        Path log = Path.of("target", "bridges", name + ".log");
        try {
            Files.deleteIfExists(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return log;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }

    /// Starts the service and waits until it takes part in reading.
    Bridge start() {
        process = builder().readyWhen(Readiness.http(uri("/q/health/ready"))).start();
        return this;
    }

    /// Starts the service and waits for nothing.
    ChildProcess startBadly() {
        process = builder().start();
        return process;
    }

    private ChildProcessBuilder builder() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ChartOptions.read());
        command.add("-jar");
        command.add(Path.of("target", "quarkus-app", "quarkus-run.jar").toString());
        return ChildProcess.named(name).command(command).environment(environment).log(log);
    }

    String streamName() {
        return name;
    }

    ChildProcess process() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process;
    }

    /// Puts one record.
    ///
    /// @return its event id, if the record is wrapped: `shardId:sequenceNumber`
    String put(String partitionKey, String data) {
        return put(partitionKey, SdkBytes.fromUtf8String(data));
    }

    String put(String partitionKey, SdkBytes data) {
        var response =
                cloud.kinesis()
                        .putRecord(
                                record ->
                                        record.streamName(name)
                                                .partitionKey(partitionKey)
                                                .data(data));
        return response.shardId() + ":" + response.sequenceNumber();
    }

    /// Who has the leases, one for each shard; "nobody" for those that are free.
    List<String> leaseOwners() {
        return cloud
                .dynamodb()
                .scanPaginator(it -> it.tableName(name).consistentRead(true))
                .items()
                .stream()
                .filter(it -> it.containsKey("checkpoint"))
                .map(it -> it.getOrDefault("leaseOwner", AttributeValue.fromS("nobody")).s())
                .toList();
    }

    /// Puts one record on one of so many shards that the stream was made with.
    void putOn(int shard, int shards, String partitionKey, String data) {
        BigInteger start = BigInteger.TWO.pow(128).divide(BigInteger.valueOf(shards));
        cloud.kinesis()
                .putRecord(
                        record ->
                                record.streamName(name)
                                        .partitionKey(partitionKey)
                                        .explicitHashKey(
                                                start.multiply(BigInteger.valueOf(shard))
                                                        .toString())
                                        .data(SdkBytes.fromUtf8String(data)));
    }

    /// Puts one CloudEvent with this id.
    void putEvent(String partitionKey, String id) {
        put(
                partitionKey,
                """
                {"specversion":"1.0","id":"%s","source":"/test","type":"tested","data":{"n":1.50}}\
                """
                        .formatted(id));
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /// The answer of `GET /shards`.
    JsonNode shards() {
        return get("/shards");
    }

    JsonNode get(String path) {
        try (InputStream answer = uri(path).toURL().openStream()) {
            return JSON.readTree(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The metrics, in the format of Prometheus.
    String metrics() {
        try (InputStream answer = uri("/q/metrics").toURL().openStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a POST of JSON is answered, with the status under `httpStatus`.
    ObjectNode post(String path, String json) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer =
                    http.send(
                            HttpRequest.newBuilder(uri(path))
                                    .header("content-type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(json))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            ObjectNode body =
                    answer.body().length == 0
                            ? JSON.createObjectNode()
                            : (ObjectNode) JSON.readTree(answer.body());
            return body.put("httpStatus", answer.statusCode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    /// The dead letters, read from S3.
    List<JsonNode> deadLetters() {
        return cloud.s3().listObjectsV2Paginator(list -> list.bucket(name)).contents().stream()
                .map(this::deadLetter)
                .toList();
    }

    private JsonNode deadLetter(S3Object object) {
        try {
            return JSON.readTree(
                    cloud.s3()
                            .getObjectAsBytes(get -> get.bucket(name).key(object.key()))
                            .asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.stop(Duration.ofSeconds(30));
        }
    }
}
