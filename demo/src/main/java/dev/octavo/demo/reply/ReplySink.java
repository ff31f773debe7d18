package dev.octavo.demo.reply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Takes CloudEvents over HTTP, in binary or structured mode, on a free port of the loopback
/// interface.
public final class ReplySink implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private ReplySink(HttpServer server, Consumer<Announcement> subscriber) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", exchange -> receive(exchange, subscriber));
    }

    /// Starts to listen.
    ///
    /// @param subscriber called for each announcement, on any thread, before it is accepted;
    ///     the same announcement may come more than once
    public static ReplySink start(Consumer<Announcement> subscriber) throws IOException {
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        ReplySink sink = new ReplySink(HttpServer.create(anyPort, 0), subscriber);
        sink.server.start();
        return sink;
    }

    /// Where to send the events.
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private static void receive(HttpExchange exchange, Consumer<Announcement> subscriber)
            throws IOException {
        try (exchange) {
            Optional<Announcement> announcement = read(exchange);
            if (announcement.isEmpty()) {
                exchange.sendResponseHeaders(400, -1);
                return;
            }
            subscriber.accept(announcement.get());
            exchange.sendResponseHeaders(202, -1);
        }
    }

    private static Optional<Announcement> read(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getRequestHeaders();
        String mediaType = Objects.requireNonNullElse(headers.getFirst("content-type"), "");
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        return mediaType.startsWith("application/cloudevents+json")
                ? announcement(
                        body.path("type").textValue(),
                        body.path("subject").textValue(),
                        body.path("data"))
                : announcement(headers.getFirst("ce-type"), headers.getFirst("ce-subject"), body);
    }

    private static Optional<Announcement> announcement(
            @Nullable String type, @Nullable String subject, JsonNode data) {
        return type == null || subject == null
                ? Optional.empty()
                : Optional.of(new Announcement(type, subject, data));
    }
}
