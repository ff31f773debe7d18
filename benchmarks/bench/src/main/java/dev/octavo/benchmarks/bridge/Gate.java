package dev.octavo.benchmarks.bridge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Stands between a bridge and the emulator of Kinesis, and hides new records from the bridge while
/// it is closed. The emulator takes a second and more for some hundred records that are put on a
/// stream; a bridge that reads meanwhile would get them in drops, and never many at once.
final class Gate implements AutoCloseable {
    private static final String READING = "Kinesis_20131202.GetRecords";
    private static final List<String> FORWARDED =
            List.of("X-Amz-Target", "Content-Type", "Authorization", "X-Amz-Date");

    private final URI emulator;
    private final HttpServer server;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean open = true;

    private Gate(URI emulator, HttpServer server) {
        this.emulator = emulator;
        this.server = server;
    }

    /// Starts an open one on a free port of 127.0.0.1.
    static Gate before(URI emulator) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Gate gate = new Gate(emulator, server);
        server.setExecutor(gate.threads);
        server.createContext("/", gate::pass);
        server.start();
        return gate;
    }

    /// Where a bridge finds Kinesis.
    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// From now on, whoever reads finds nothing new.
    void shut() {
        open = false;
    }

    /// Whoever reads next finds everything.
    void open() {
        open = true;
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String type = exchange.getRequestHeaders().getFirst("Content-Type");
            if (!open && READING.equals(exchange.getRequestHeaders().getFirst("X-Amz-Target"))) {
                answer(exchange, 200, type, nothingNew(format(type), body));
                return;
            }
            HttpResponse<byte[]> answer = forward(exchange, body);
            answer(
                    exchange,
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(type),
                    answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(emulator).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        for (String name : FORWARDED) {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static JsonFactory format(String type) {
        return type.contains("cbor") ? new CBORFactory() : new JsonFactory();
    }

    /// The answer when no record is there: the next iterator is the one that was asked with.
    private static byte[] nothingNew(JsonFactory format, byte[] request) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (JsonGenerator generator = format.createGenerator(answer)) {
            generator.writeStartObject();
            generator.writeArrayFieldStart("Records");
            generator.writeEndArray();
            generator.writeStringField("NextShardIterator", iterator(format, request));
            generator.writeNumberField("MillisBehindLatest", 0L);
            generator.writeEndObject();
        }
        return answer.toByteArray();
    }

    private static String iterator(JsonFactory format, byte[] request) throws IOException {
        try (JsonParser parser = format.createParser(request)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME
                        && parser.currentName().equals("ShardIterator")) {
                    return parser.nextTextValue();
                }
            }
        }
        throw new IOException("a request for records has no ShardIterator");
    }

    @Override
    public void close() {
        server.stop(0);
        http.close();
        threads.close();
    }
}
