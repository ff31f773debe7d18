package dev.octavo.ingest.bridge;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.trace.v1.Span;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;

/// A collector on this machine that takes OTLP over HTTP, and keeps what it gets.
final class Collector implements AutoCloseable {
    private final HttpServer server;
    private final List<Span> spans = new CopyOnWriteArrayList<>();
    private final List<Metric> metrics = new CopyOnWriteArrayList<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final Map<String, String> wanted;

    Collector() {
        this(Map.of());
    }

    /// @param wanted the headers without which a request is answered with 401
    Collector(Map<String, String> wanted) {
        this.wanted = wanted;
        server = LoopbackServer.create();
        server.createContext("/v1/traces", exchange -> take(exchange, this::traces));
        server.createContext("/v1/metrics", exchange -> take(exchange, this::metrics));
        server.start();
    }

    private interface Reader {
        void read(InputStream body) throws IOException;
    }

    private void take(HttpExchange exchange, Reader reader) throws IOException {
        Headers headers = exchange.getRequestHeaders();
        boolean known =
                wanted.entrySet().stream()
                        .allMatch(it -> List.of(it.getValue()).equals(headers.get(it.getKey())));
        if (!known) {
            refused.add(exchange.getRequestURI().getPath());
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
            return;
        }
        boolean zipped = "gzip".equals(headers.getFirst("Content-Encoding"));
        InputStream body = exchange.getRequestBody();
        reader.read(zipped ? new GZIPInputStream(body) : body);
        exchange.getResponseHeaders().add("content-type", "application/x-protobuf");
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private void traces(InputStream body) throws IOException {
        ExportTraceServiceRequest.parseFrom(body).getResourceSpansList().stream()
                .flatMap(resource -> resource.getScopeSpansList().stream())
                .forEach(scope -> spans.addAll(scope.getSpansList()));
    }

    private void metrics(InputStream body) throws IOException {
        ExportMetricsServiceRequest.parseFrom(body).getResourceMetricsList().stream()
                .flatMap(resource -> resource.getScopeMetricsList().stream())
                .forEach(scope -> metrics.addAll(scope.getMetricsList()));
    }

    private String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// The environment of a bridge that sends to this collector.
    Map<String, String> settings() {
        return Map.of(
                "OTEL_EXPORTER_OTLP_ENDPOINT",
                endpoint(),
                "OCTAVO_TELEMETRY_METRICS_INTERVAL",
                "1s");
    }

    /// The paths of requests that were refused.
    Set<String> refused() {
        return Set.copyOf(refused);
    }

    /// The spans so far, in the order in which they ended.
    List<Span> spans() {
        return List.copyOf(spans);
    }

    /// What was sent last of a metric.
    Optional<Metric> metric(String name) {
        return metrics.stream()
                .filter(metric -> metric.getName().equals(name))
                .reduce((_, last) -> last);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
