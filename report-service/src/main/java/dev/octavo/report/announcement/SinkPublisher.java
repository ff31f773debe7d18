package dev.octavo.report.announcement;

import dev.octavo.contracts.EventType;
import dev.octavo.report.log.LogLine;

import org.jboss.logging.Logger;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Sends requests to a sink over HTTP, each a CloudEvent in binary mode.
final class SinkPublisher implements RequestPublisher {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final int TOO_LARGE = 413;
    private static final Logger LOG = Logger.getLogger(SinkPublisher.class);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final URI sink;

    SinkPublisher(URI sink) {
        this.sink = sink;
    }

    @Override
    public Publishing publish(RequestEvent event) {
        HttpRequest request =
                HttpRequest.newBuilder(sink)
                        .timeout(ANSWER)
                        .header("ce-specversion", "1.0")
                        .header("ce-id", event.reportId().value())
                        .header("ce-source", RequestEvent.SOURCE)
                        .header("ce-type", EventType.REPORT_REQUESTED.value())
                        .header("ce-subject", "reports/" + event.reportId())
                        .header("ce-time", event.time().toString())
                        .header("ce-partitionkey", event.reportId().value())
                        .header("content-type", "application/json")
                        .POST(BodyPublishers.ofString(event.data()))
                        .build();
        try {
            HttpResponse<Void> response = http.send(request, BodyHandlers.discarding());
            if (response.statusCode() / 100 == 2) {
                return new Published();
            }
            if (response.statusCode() == TOO_LARGE) {
                return new TooLarge(event.data().getBytes(StandardCharsets.UTF_8).length);
            }
            return unreachable(event, "status " + response.statusCode());
        } catch (IOException e) {
            return unreachable(event, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unreachable(event, e);
        }
    }

    private Publishing unreachable(RequestEvent event, Object cause) {
        LogLine.of("request not published")
                .with("report", event.reportId())
                .with("sink", sink)
                .with("cause", cause)
                .error(LOG);
        return new Unreachable("the sink of requests does not answer");
    }
}
