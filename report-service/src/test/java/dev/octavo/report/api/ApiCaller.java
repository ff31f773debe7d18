package dev.octavo.report.api;

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

/// Calls the API of the packaged service.
final class ApiCaller {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PackagedService service;

    ApiCaller(PackagedService service) {
        this.service = service;
    }

    /// What came back.
    record Reply(HttpResponse<byte[]> response) {
        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonNode body() throws IOException {
            return JSON.readTree(response.body());
        }

        String problem() throws IOException {
            return body().path("type").asText();
        }
    }

    Reply post(String body, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(service.uri().resolve("/api/v1/reports"))
                        .POST(BodyPublishers.ofString(body));
        if (!headers.containsKey("content-type")) {
            request.header("content-type", "application/json");
        }
        return send(request, headers);
    }

    Reply post(String body) throws Exception {
        return post(body, Map.of());
    }

    Reply get(String path, Map<String, String> headers) throws Exception {
        return send(HttpRequest.newBuilder(service.uri().resolve(path)).GET(), headers);
    }

    Reply get(String path) throws Exception {
        return get(path, Map.of());
    }

    Reply delete(String path) throws Exception {
        return send(HttpRequest.newBuilder(service.uri().resolve(path)).DELETE(), Map.of());
    }

    private Reply send(HttpRequest.Builder request, Map<String, String> headers) throws Exception {
        headers.forEach(request::header);
        return new Reply(
                service.http().send(request.timeout(PATIENCE).build(), BodyHandlers.ofByteArray()));
    }
}
