package dev.octavo.ingest.bridge;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// A sink on this machine that keeps what it gets, and answers as it is told.
final class RecordingSink implements AutoCloseable {
    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile Function<Received, Reply> answers = _ -> Reply.status(202);
    private volatile boolean remembering = true;

    /// One request.
    ///
    /// @param attributes the headers whose names begin with `ce-`, without it, and
    ///     `content-type`; the header `traceparent` as `http-traceparent`
    record Received(Map<String, String> attributes, String body) {
        String id() {
            return attributes.getOrDefault("id", "");
        }
    }

    /// One response.
    record Reply(int status, Map<String, String> headers, String body) {
        static Reply status(int status) {
            return new Reply(status, Map.of(), "");
        }
    }

    RecordingSink() {
        server = LoopbackServer.create();
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /// From now on, answers like this.
    void answer(Function<Received, Reply> how) {
        answers = how;
    }

    /// From now on, keeps nothing of what it gets: a sink that is down is asked a thousand times.
    void forget() {
        remembering = false;
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/events");
    }

    /// Everything that came, in the order in which it came.
    List<Received> received() {
        return List.copyOf(received);
    }

    /// The ids of what came, in the order in which they first came.
    List<String> ids() {
        return received.stream().map(Received::id).distinct().toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, String> attributes = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach(
                        (name, values) -> {
                            String lower = name.toLowerCase(java.util.Locale.ROOT);
                            if (lower.startsWith("ce-")) {
                                attributes.put(lower.substring(3), values.getFirst());
                            } else if (lower.equals("content-type")) {
                                attributes.put(lower, values.getFirst());
                            } else if (lower.equals("traceparent")) {
                                attributes.put("http-" + lower, values.getFirst());
                            }
                        });
        Received request =
                new Received(
                        attributes,
                        new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (remembering) {
            received.add(request);
        }
        Reply reply = answers.apply(request);
        reply.headers().forEach(exchange.getResponseHeaders()::add);
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
