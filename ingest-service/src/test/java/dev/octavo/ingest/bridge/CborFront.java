package dev.octavo.ingest.bridge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;

/// Stands before the local Kinesis, and answers `GetRecords` in the CBOR of AWS, where data is a
/// byte string and a time a tagged number of milliseconds. The emulator writes data as Base64 in
/// CBOR too, which takes the bridge far more memory to read, and copies what is left of it with
/// each KiB: 10 MiB take it half a minute. All else is passed on as it is.
final class CborFront implements AutoCloseable {
    private static final String CBOR = "application/x-amz-cbor-1.1";
    private static final String JSON = "application/x-amz-json-1.1";
    private static final int EPOCH_TIME = 1;

    /// What belongs to one connection only, or is found out anew.
    private static final Set<String> NOT_PASSED_ON =
            Set.of(
                    "connection",
                    "content-length",
                    "content-type",
                    "date",
                    "expect",
                    "host",
                    "transfer-encoding",
                    "upgrade");

    private static final JsonFactory JSON_FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxStringLength(Integer.MAX_VALUE)
                                    .build())
                    .build();
    private static final CBORFactory CBOR_FACTORY = new CBORFactory();

    private final URI emulator;
    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// @param emulator where the local Kinesis answers
    CborFront(URI emulator) {
        this.emulator = emulator;
        server = LoopbackServer.create();
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean translated =
                    header(exchange, "x-amz-target").endsWith(".GetRecords")
                            && header(exchange, "content-type").equals(CBOR);
            byte[] body = exchange.getRequestBody().readAllBytes();
            HttpResponse<InputStream> answer =
                    client.send(
                            request(exchange, translated ? json(body) : body, translated),
                            BodyHandlers.ofInputStream());
            try (InputStream content = answer.body()) {
                if (translated) {
                    byte[] cbor = cbor(content);
                    begin(exchange, answer, CBOR, cbor.length);
                    exchange.getResponseBody().write(cbor);
                } else {
                    begin(
                            exchange,
                            answer,
                            answer.headers().firstValue("content-type").orElse(JSON),
                            length(answer));
                    passOn(content, exchange);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return exchange.getRequestHeaders().getOrDefault(name, List.of("")).getFirst();
    }

    private HttpRequest request(HttpExchange exchange, byte[] body, boolean translated) {
        HttpRequest.Builder request = HttpRequest.newBuilder(emulator);
        exchange.getRequestHeaders()
                .forEach(
                        (name, values) -> {
                            if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                                values.forEach(value -> request.header(name, value));
                            }
                        });
        return request.header("content-type", translated ? JSON : header(exchange, "content-type"))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body))
                .build();
    }

    private static long length(HttpResponse<?> answer) {
        long length = answer.headers().firstValueAsLong("content-length").orElse(0);
        // The server knows "chunked" as zero, and "nothing" as -1.
        return answer.headers().firstValue("content-length").isPresent() && length == 0
                ? -1
                : length;
    }

    private static void begin(
            HttpExchange exchange, HttpResponse<?> answer, String contentType, long length)
            throws IOException {
        answer.headers()
                .map()
                .forEach(
                        (name, values) -> {
                            if (!NOT_PASSED_ON.contains(name)) {
                                exchange.getResponseHeaders().put(name, values);
                            }
                        });
        exchange.getResponseHeaders().set("content-type", contentType);
        exchange.sendResponseHeaders(answer.statusCode(), length);
    }

    // What fan-out sends comes bit by bit.
    private static void passOn(InputStream content, HttpExchange exchange) throws IOException {
        byte[] piece = new byte[64 * 1024];
        int read;
        while ((read = content.read(piece)) >= 0) {
            exchange.getResponseBody().write(piece, 0, read);
            exchange.getResponseBody().flush();
        }
    }

    private static byte[] json(byte[] cbor) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonParser parser = CBOR_FACTORY.createParser(cbor);
                var json = JSON_FACTORY.createGenerator(out)) {
            while (parser.nextToken() != null) {
                json.copyCurrentEvent(parser);
            }
        }
        return out.toByteArray();
    }

    private static byte[] cbor(InputStream json) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonParser parser = JSON_FACTORY.createParser(json);
                CBORGenerator cbor = CBOR_FACTORY.createGenerator(out)) {
            JsonToken token;
            while ((token = parser.nextToken()) != null) {
                copy(token, parser, cbor);
            }
        }
        return out.toByteArray();
    }

    private static void copy(JsonToken token, JsonParser parser, CBORGenerator cbor)
            throws IOException {
        String member = parser.currentName();
        if (token == JsonToken.VALUE_STRING && "Data".equals(member)) {
            cbor.writeBinary(parser.getBinaryValue());
        } else if (token.isNumeric() && "ApproximateArrivalTimestamp".equals(member)) {
            cbor.writeTag(EPOCH_TIME);
            cbor.writeNumber(Math.round(parser.getDoubleValue() * 1000));
        } else {
            cbor.copyCurrentEvent(parser);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        client.shutdownNow();
        client.close();
    }
}
