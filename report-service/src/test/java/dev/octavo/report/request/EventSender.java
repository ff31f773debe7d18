package dev.octavo.report.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.octavo.report.PackagedService;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Sends events to the packaged service as a broker does.
public final class EventSender {
    public static final String REQUESTED = "dev.octavo.report.requested.v1";
    public static final String COMPLETED = "dev.octavo.report.completed.v1";
    public static final String FAILED = "dev.octavo.report.failed.v1";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PackagedService service;

    public EventSender(PackagedService service) {
        this.service = service;
    }

    /// What came back.
    ///
    /// @param body its JSON; missing when there is none
    public record Reply(int status, HttpResponse<byte[]> response, JsonNode body) {
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /// The pointers of all problems of a failed report.
        public java.util.List<String> pointers() {
            return body.path("failure").path("problems").findValuesAsText("pointer");
        }

        /// The first problem of a failed report.
        public JsonNode problem() {
            return body.path("failure").path("problems").path(0);
        }

        public String failure() {
            return body.path("failure").path("type").asText();
        }
    }

    /// A request for the ledger with a few rows.
    public static String ledger(String owner) {
        return """
        {"template": {"name": "ledger"}, "parameters": {"owner": "%s"},
         "datasets": {"entries": {"rows": [{"name": "First", "amount": 1.10}, {"name": "Second", "amount": 2}]}},
         "labels": {"team": "books"}}
        """
                .formatted(owner);
    }

    /// Sends a request in binary mode.
    public Reply binary(String id, String data) throws IOException, InterruptedException {
        return post(
                data,
                Map.of(
                        "ce-specversion", "1.0",
                        "ce-id", id,
                        "ce-source", "/tests",
                        "ce-type", REQUESTED,
                        "content-type", "application/json"));
    }

    /// Sends an event in structured mode.
    public Reply structured(String event) throws IOException, InterruptedException {
        return post(event, Map.of("content-type", "application/cloudevents+json; charset=utf-8"));
    }

    /// Sends a batch of events.
    public Reply batch(String events) throws IOException, InterruptedException {
        return post(events, Map.of("content-type", "application/cloudevents-batch+json"));
    }

    /// Posts a body with headers to the event edge.
    public Reply post(String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        return send("POST", "", body, headers);
    }

    /// Sends any request to any path.
    public Reply send(String method, String path, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(service.uri().resolve(path))
                        .timeout(PATIENCE)
                        .method(
                                method,
                                body.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        HttpResponse<byte[]> response =
                service.http().send(request.build(), BodyHandlers.ofByteArray());
        return new Reply(response.statusCode(), response, json(response));
    }

    private static JsonNode json(HttpResponse<byte[]> response) throws IOException {
        Optional<String> type = response.headers().firstValue("content-type");
        return type.isPresent() && type.get().contains("json")
                ? JSON.readTree(response.body())
                : JSON.missingNode();
    }
}
