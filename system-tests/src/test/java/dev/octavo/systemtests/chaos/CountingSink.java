package dev.octavo.systemtests.chaos;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.octavo.systemtests.chaos.Sent.Kind;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/// Takes events, remembers in which order it took them, and refuses those that ask for it.
final class CountingSink implements AutoCloseable {
    private static final int RELUCTANCE = 3;

    private final HttpServer server;
    private final List<String> accepted = new ArrayList<>();
    private final Map<String, Integer> refused = new HashMap<>();

    CountingSink() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /// The ids of the events that were accepted, in this order, each as often as it was.
    synchronized List<String> accepted() {
        return List.copyOf(accepted);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String id = exchange.getRequestHeaders().getFirst("ce-id");
            String type = exchange.getRequestHeaders().getFirst("ce-type");
            exchange.sendResponseHeaders(answer(id, Kind.valueOf(type)), -1);
        }
    }

    private synchronized int answer(String id, Kind kind) {
        return switch (kind) {
            case PLAIN -> take(id);
            case RELUCTANT -> refused.merge(id, 1, Integer::sum) > RELUCTANCE ? take(id) : 409;
            case REJECTED -> 422;
            case MALFORMED -> 400;
        };
    }

    private int take(String id) {
        accepted.add(id);
        return 202;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
