package dev.octavo.systemtests.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

/// Takes events one by one, or in batches as Lambda functions do; remembers in which order it took
/// them, and refuses those that ask for it.
final class CountingSink implements AutoCloseable {
    private static final String BATCH = "application/cloudevents-batch+json";
    private static final int RELUCTANCE = 3;
    private static final ObjectMapper JSON = new ObjectMapper();

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
            byte[] body = exchange.getRequestBody().readAllBytes();
            String contentType = exchange.getRequestHeaders().getFirst("content-type");
            if (contentType != null && contentType.startsWith(BATCH)) {
                byte[] answer = JSON.writeValueAsBytes(answer(JSON.readTree(body)));
                exchange.getResponseHeaders().add("content-type", "application/json");
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
                return;
            }
            String id = exchange.getRequestHeaders().getFirst("ce-id");
            String type = exchange.getRequestHeaders().getFirst("ce-type");
            exchange.sendResponseHeaders(answer(id, Kind.valueOf(type)), -1);
        }
    }

    // Works through a batch as far as it goes: what stands behind a failure is not looked at.
    private synchronized ObjectNode answer(JsonNode batch) {
        ObjectNode answer = JSON.createObjectNode();
        for (JsonNode event : batch) {
            String id = event.path("id").asText();
            int status = answer(id, Kind.valueOf(event.path("type").asText()));
            if (status == 409) {
                answer.withArray("batchItemFailures").addObject().put("itemIdentifier", id);
                return answer;
            }
            if (status >= 400) {
                answer.withArray("batchItemRejections").addObject().put("itemIdentifier", id);
            }
        }
        return answer;
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
