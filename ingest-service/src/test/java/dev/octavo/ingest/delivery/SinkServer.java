package dev.octavo.ingest.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.octavo.ingest.Configured;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// A sink that answers as a test says, and the clients to it.
final class SinkServer implements AutoCloseable {
    private final List<SinkClient> clients = new ArrayList<>();
    private final HttpServer server;

    private SinkServer(HttpServer server) {
        this.server = server;
    }

    static SinkServer start() {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return new SinkServer(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    void on(Handler handler) {
        server.createContext("/", handler::handle);
    }

    URI target() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/events");
    }

    HttpSink sink(Duration timeout, boolean repliesWanted) {
        return sink(target(), timeout, repliesWanted);
    }

    HttpSink sink(URI target, Duration timeout, boolean repliesWanted) {
        return new HttpSink(
                client(timeout, SinkClient.CONNECTIONS), target, repliesWanted, Clock.systemUTC());
    }

    SinkClient client(Duration timeout, int connections) {
        SinkTrust trust =
                SinkTrust.of(
                        Configured.by(SinkSecurityConfig.class, "octavo.sink-security", Map.of()));
        SinkClient client = new SinkClient(Duration.ofSeconds(5), timeout, trust, connections);
        clients.add(client);
        return client;
    }

    static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        for (SinkClient client : clients) {
            client.close();
        }
    }
}
