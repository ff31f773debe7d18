package dev.octavo.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.octavo.ingest.delivery.HttpMessage.Header;
import dev.octavo.ingest.delivery.SinkAnswer.Accepted;
import dev.octavo.ingest.delivery.SinkAnswer.Rejected;
import dev.octavo.ingest.delivery.SinkAnswer.Retryable;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLContext;

class HttpSinkTest {
    private static final HttpMessage MESSAGE =
            new HttpMessage(
                    List.of(new Header("ce-id", "1"), new Header("content-type", "text/plain")),
                    "hello".getBytes(StandardCharsets.UTF_8));

    private final List<SinkClient> clients = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stopServer() throws IOException {
        server.stop(0);
        for (SinkClient client : clients) {
            client.close();
        }
    }

    @Test
    void theMessageIsPosted() throws Exception {
        CompletableFuture<String> seen = new CompletableFuture<>();
        on(
                exchange -> {
                    seen.complete(
                            "%s %s %s %s %s"
                                    .formatted(
                                            exchange.getRequestMethod(),
                                            exchange.getRequestURI(),
                                            exchange.getRequestHeaders().getFirst("ce-id"),
                                            exchange.getRequestHeaders().getFirst("content-type"),
                                            new String(
                                                    exchange.getRequestBody().readAllBytes(),
                                                    StandardCharsets.UTF_8)));
                    answer(exchange, 202, "");
                });

        SinkAnswer answer = sink(Duration.ofSeconds(10), true).send(MESSAGE);

        assertThat(((Accepted) answer).content()).isEmpty();
        assertThat(seen).isCompletedWithValue("POST /events 1 text/plain hello");
    }

    @Test
    void anEventInTheAnswerIsTheReply() throws Exception {
        on(
                exchange -> {
                    exchange.getResponseHeaders().add("ce-specversion", "1.0");
                    exchange.getResponseHeaders().add("ce-id", "reply-1");
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.getResponseHeaders().add("Server", "test");
                    answer(exchange, 200, "{}");
                });

        Accepted accepted = (Accepted) sink(Duration.ofSeconds(10), true).send(MESSAGE);
        SinkAnswer unwanted = sink(Duration.ofSeconds(10), false).send(MESSAGE);

        assertThat(accepted.content().orElseThrow().headers())
                .containsExactlyInAnyOrder(
                        new Header("ce-specversion", "1.0"),
                        new Header("ce-id", "reply-1"),
                        new Header("content-type", "application/json"));
        assertThat(accepted.content().orElseThrow().body()).asString().isEqualTo("{}");
        assertThat(((Accepted) unwanted).content()).isEmpty();
    }

    @Test
    void anAnswerBeyondSixMebibytesIsRejected() throws Exception {
        on(
                exchange -> {
                    exchange.getResponseHeaders().add("ce-specversion", "1.0");
                    answer(exchange, 200, "x".repeat(6 * 1024 * 1024 + 1));
                });

        SinkAnswer answer = sink(Duration.ofSeconds(10), true).send(MESSAGE);

        assertThat(answer).isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @CsvSource({"1,9000", "300,10"})
    void headersWithoutEndAreNotRead(int count, int length) throws Exception {
        on(
                exchange -> {
                    for (int i = 0; i < count; i++) {
                        exchange.getResponseHeaders().add("x-" + i, "x".repeat(length));
                    }
                    answer(exchange, 202, "");
                });

        SinkAnswer answer = sink(Duration.ofSeconds(10), true).send(MESSAGE);

        assertThat(((Retryable) answer).answer().toString()).contains("MessageConstraintException");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 408, 409, 429, 500, 502, 503, 504, 599})
    void whatMaySucceedLaterIsRetryable(int status) throws Exception {
        on(
                exchange -> {
                    exchange.getResponseHeaders().add("Retry-After", "7");
                    answer(exchange, status, "later\nmaybe");
                });

        SinkAnswer answer = sink(Duration.ofSeconds(10), true).send(MESSAGE);

        assertThat(answer)
                .isEqualTo(
                        new Retryable(
                                new Answer(OptionalInt.of(status), "\"later\\nmaybe\""),
                                Optional.of(Duration.ofSeconds(7))));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 304, 400, 401, 403, 410, 413, 415, 422, 431})
    void whatCannotSucceedIsRejected(int status) throws Exception {
        on(exchange -> answer(exchange, status, ""));

        assertThat(sink(Duration.ofSeconds(10), true).send(MESSAGE)).isInstanceOf(Rejected.class);
    }

    @Test
    void noAnswerInTimeIsRetryable() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        on(
                exchange -> {
                    exchange.sendResponseHeaders(200, 10);
                    exchange.getResponseBody().write("half".getBytes(StandardCharsets.UTF_8));
                    exchange.getResponseBody().flush();
                    awaitQuietly(never);
                });

        Retryable answer = (Retryable) sink(Duration.ofMillis(200), true).send(MESSAGE);

        assertThat(answer.answer().description()).isEqualTo("no answer within PT0.2S");
        never.countDown();
    }

    @Test
    void anInterruptionBreaksTheRequestOff() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        on(
                exchange -> {
                    asked.countDown();
                    awaitQuietly(never);
                });
        HttpSink sink = sink(Duration.ofMinutes(5), true);
        CompletableFuture<SinkAnswer> answer = new CompletableFuture<>();
        Thread delivering =
                Thread.ofVirtual()
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
    void theRequestHasNoHeadersBesideTheMessage() throws Exception {
        CompletableFuture<Set<String>> seen = new CompletableFuture<>();
        on(
                exchange -> {
                    seen.complete(Set.copyOf(exchange.getRequestHeaders().keySet()));
                    answer(exchange, 202, "");
                });

        sink(Duration.ofSeconds(10), true).send(MESSAGE);

        assertThat(seen.join())
                .containsExactlyInAnyOrder(
                        "Ce-id", "Content-type", "Content-length", "Host", "Connection");
    }

    @Test
    void aBrokenConnectionIsRetryable() throws Exception {
        on(HttpExchange::close);

        assertThat(sink(Duration.ofSeconds(10), true).send(MESSAGE)).isInstanceOf(Retryable.class);
    }

    @Test
    void nobodyThereIsRetryable() throws Exception {
        int freePort;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            freePort = socket.getLocalPort();
        }
        HttpSink sink =
                sink(URI.create("http://127.0.0.1:" + freePort), Duration.ofSeconds(10), true);

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
                    sink(
                            URI.create("http://127.0.0.1:" + socket.getLocalPort()),
                            Duration.ofSeconds(10),
                            true);

            assertThat(sink.send(MESSAGE)).isInstanceOf(Retryable.class);
        }
    }

    private HttpSink sink(Duration timeout, boolean repliesWanted) {
        return sink(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/events"),
                timeout,
                repliesWanted);
    }

    private HttpSink sink(URI target, Duration timeout, boolean repliesWanted) {
        SinkClient client = new SinkClient(Duration.ofSeconds(5), timeout, trust());
        clients.add(client);
        return new HttpSink(client, target, repliesWanted, Clock.systemUTC());
    }

    private static SSLContext trust() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    private void on(Handler handler) {
        server.createContext("/", handler::handle);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
