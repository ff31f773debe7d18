package dev.octavo.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;

import dev.octavo.ingest.delivery.HttpMessage.Header;
import dev.octavo.ingest.delivery.SinkAnswer.Retryable;

import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.HttpHost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Deliveries that get no answer, or only half of one.
@Timeout(60)
class BrokenDeliveryTest {
    private static final HttpMessage MESSAGE =
            new HttpMessage(
                    List.of(new Header("ce-id", "1")), "hello".getBytes(StandardCharsets.UTF_8));

    private final SinkServer server = SinkServer.start();

    @AfterEach
    void stopServer() throws IOException {
        server.close();
    }

    @Test
    void noAnswerInTimeIsRetryable() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        server.on(
                exchange -> {
                    half(exchange);
                    SinkServer.awaitQuietly(never);
                });

        Retryable answer = (Retryable) server.sink(Duration.ofMillis(200), true).send(MESSAGE);

        assertThat(answer.answer().description()).isEqualTo("no answer within PT0.2S");
        never.countDown();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anInterruptionBreaksTheRequestOff(boolean virtual) throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        server.on(
                exchange -> {
                    asked.countDown();
                    SinkServer.awaitQuietly(never);
                });
        HttpSink sink = server.sink(Duration.ofMinutes(5), true);
        CompletableFuture<SinkAnswer> answer = new CompletableFuture<>();
        Thread delivering =
                (virtual ? Thread.ofVirtual() : Thread.ofPlatform().daemon())
                        .start(
                                () -> {
                                    try {
                                        answer.complete(sink.send(MESSAGE));
                                    } catch (InterruptedException e) {
                                        answer.completeExceptionally(e);
                                    }
                                });
        asked.await();

        delivering.interrupt();

        assertThatThrownBy(() -> answer.get(30, TimeUnit.SECONDS))
                .hasCauseInstanceOf(InterruptedException.class);
        never.countDown();
    }

    @Test
    void aBrokenConnectionIsRetryable() throws Exception {
        server.on(HttpExchange::close);

        assertThat(server.sink(Duration.ofSeconds(10), true).send(MESSAGE))
                .isInstanceOf(Retryable.class);
    }

    @Test
    void nobodyThereIsRetryable() throws Exception {
        int freePort;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            freePort = socket.getLocalPort();
        }
        HttpSink sink =
                server.sink(
                        URI.create("http://127.0.0.1:" + freePort), Duration.ofSeconds(10), true);

        assertThat(sink.send(MESSAGE)).isInstanceOf(Retryable.class);
    }

    @Test
    void whatIsNotHttpIsRetryable() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual()
                    .start(
                            () -> {
                                try (var connection = socket.accept()) {
                                    connection
                                            .getOutputStream()
                                            .write(
                                                    "SSH-2.0\r\n\r\n"
                                                            .getBytes(StandardCharsets.US_ASCII));
                                    connection.getOutputStream().flush();
                                    var _ = connection.getInputStream().read();
                                } catch (IOException e) {
                                    throw new java.io.UncheckedIOException(e);
                                }
                            });
            HttpSink sink =
                    server.sink(
                            URI.create("http://127.0.0.1:" + socket.getLocalPort()),
                            Duration.ofSeconds(10),
                            true);

            assertThat(sink.send(MESSAGE)).isInstanceOf(Retryable.class);
        }
    }

    @Test
    void aDeliveryThatGotNoConnectionInTimeIsRetryable() throws Exception {
        server.on(BrokenDeliveryTest::half);
        SinkClient client = server.client(Duration.ofMillis(200), 1);
        var _ = client.send(HttpHost.create(server.target()), new HttpPost(server.target()));

        SinkAnswer answer =
                new HttpSink(client, server.target(), true, Clock.systemUTC()).send(MESSAGE);

        assertThat(((Retryable) answer).answer().description())
                .isEqualTo("no answer within PT0.2S");
    }

    private static void half(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 10);
        exchange.getResponseBody().write("half".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }
}
