package dev.octavo.report.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;

import dev.octavo.report.PackagedService;
import dev.octavo.report.api.ApiCaller.Reply;
import dev.octavo.report.request.EventSender;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// The API over a sink, as a SinkBinding names it; and documents streamed through the service.
class SinkPublishingIT {
    private static final BlockingQueue<Delivery> DELIVERIES = new LinkedBlockingQueue<>();
    private static final AtomicInteger SINK_STATUS = new AtomicInteger(202);

    private static HttpServer sink;
    private static PackagedService service;
    private static ApiCaller api;

    private record Delivery(Headers headers, String body) {}

    @BeforeAll
    static void start() throws Exception {
        sink = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        sink.createContext(
                "/",
                exchange -> {
                    byte[] body = exchange.getRequestBody().readAllBytes();
                    DELIVERIES.add(
                            new Delivery(
                                    exchange.getRequestHeaders(),
                                    new String(body, StandardCharsets.UTF_8)));
                    exchange.sendResponseHeaders(SINK_STATUS.get(), -1);
                    exchange.close();
                });
        sink.start();
        service =
                PackagedService.start(
                        "sink-publishing",
                        Map.of(
                                "K_SINK",
                                "http://127.0.0.1:" + sink.getAddress().getPort() + "/broker",
                                "OCTAVO_API_DOCUMENT_DELIVERY",
                                "stream"));
        api = new ApiCaller(service);
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
        sink.stop(0);
    }

    @Test
    void aRequestGoesToTheSinkAsAnEventAndItsDocumentComesThroughTheService() throws Exception {
        SINK_STATUS.set(202);
        DELIVERIES.clear();

        Reply accepted = api.post(EventSender.ledger("sink"));
        Delivery delivery = DELIVERIES.poll(10, TimeUnit.SECONDS);

        String id = accepted.body().path("reportId").asText();
        assertThat(accepted.status()).isEqualTo(202);
        assertThat(delivery.headers().getFirst("ce-type")).isEqualTo(EventSender.REQUESTED);
        assertThat(delivery.headers().getFirst("ce-id")).isEqualTo(id);
        assertThat(delivery.headers().getFirst("ce-subject")).isEqualTo("reports/" + id);
        assertThat(new EventSender(service).binary("from-sink", delivery.body()).status())
                .isEqualTo(200);
        Reply document = api.get("/api/v1/reports/" + id + "/document");
        assertThat(document.status()).isEqualTo(200);
        assertThat(document.header("content-type")).isEqualTo("application/pdf");
        assertThat(document.header("content-disposition"))
                .isEqualTo("inline; filename=\"" + id + ".pdf\"");
        assertThat(document.response().body())
                .hasSize(api.get("/api/v1/reports/" + id).body().at("/document/bytes").asInt());
    }

    @Test
    void aRequestThatTheSinkDoesNotTakeIsNotAcceptedAndForgotten() throws Exception {
        SINK_STATUS.set(500);

        Reply reply =
                api.post("{\"reportId\": \"untaken\"," + EventSender.ledger("x").substring(1));

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.problem()).isEqualTo("urn:octavo:problem:unavailable");
        assertThat(Integer.parseInt(reply.header("Retry-After"))).isPositive();
        assertThat(api.get("/api/v1/reports/untaken").status()).isEqualTo(404);
    }
}
