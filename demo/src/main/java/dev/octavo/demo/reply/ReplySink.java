package dev.octavo.demo.reply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Takes CloudEvents in binary mode over HTTP, on a free port of the loopback interface.
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
            String type = exchange.getRequestHeaders().getFirst("ce-type");
            String subject = exchange.getRequestHeaders().getFirst("ce-subject");
            if (type == null || subject == null) {
                exchange.sendResponseHeaders(400, -1);
                return;
            }
            JsonNode data = JSON.readTree(exchange.getRequestBody());
            subscriber.accept(new Announcement(type, subject, data));
            exchange.sendResponseHeaders(202, -1);
        }
    }
}
