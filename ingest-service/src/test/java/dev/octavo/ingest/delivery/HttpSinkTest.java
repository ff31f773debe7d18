package dev.octavo.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.ingest.delivery.HttpMessage.Header;
import dev.octavo.ingest.delivery.SinkAnswer.Accepted;
import dev.octavo.ingest.delivery.SinkAnswer.Rejected;
import dev.octavo.ingest.delivery.SinkAnswer.Retryable;
import dev.octavo.ingest.translation.Slice;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

class HttpSinkTest {
    private static final HttpMessage MESSAGE =
            new HttpMessage(
                    List.of(new Header("ce-id", "1"), new Header("content-type", "text/plain")),
                    "hello".getBytes(StandardCharsets.UTF_8));

    private final SinkServer server = SinkServer.start();

    @AfterEach
    void stopServer() throws IOException {
        server.close();
    }

    @Test
    void aPartOfAnArrayIsSentHoweverLarge() throws Exception {
        byte[] array = new byte[1 << 20];
        new Random(1).nextBytes(array);
        CompletableFuture<byte[]> seen = new CompletableFuture<>();
        server.on(
                exchange -> {
                    seen.complete(exchange.getRequestBody().readAllBytes());
                    SinkServer.answer(exchange, 202, "");
                });

        var _ =
                server.sink(Duration.ofSeconds(10), true)
                        .send(new HttpMessage(List.of(), new Slice(array, 3, array.length - 5), 1));

        assertThat(seen)
                .isCompletedWithValueMatching(
                        it -> Arrays.equals(it, Arrays.copyOfRange(array, 3, array.length - 2)));
    }

    @Test
    void theMessageIsPosted() throws Exception {
        CompletableFuture<String> seen = new CompletableFuture<>();
        server.on(
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
                    SinkServer.answer(exchange, 202, "");
                });

        SinkAnswer answer = server.sink(Duration.ofSeconds(10), true).send(MESSAGE);

        assertThat(((Accepted) answer).content()).isEmpty();
        assertThat(seen).isCompletedWithValue("POST /events 1 text/plain hello");
    }

    @Test
    void anEventInTheAnswerIsTheReply() throws Exception {
        server.on(
                exchange -> {
                    exchange.getResponseHeaders().add("ce-specversion", "1.0");
                    exchange.getResponseHeaders().add("ce-id", "reply-1");
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.getResponseHeaders().add("Server", "test");
                    SinkServer.answer(exchange, 200, "{}");
                });

        Accepted accepted = (Accepted) server.sink(Duration.ofSeconds(10), true).send(MESSAGE);
        SinkAnswer unwanted = server.sink(Duration.ofSeconds(10), false).send(MESSAGE);

        assertThat(accepted.content().orElseThrow().headers())
                .containsExactlyInAnyOrder(
                        new Header("ce-specversion", "1.0"),
                        new Header("ce-id", "reply-1"),
                        new Header("content-type", "application/json"));
        assertThat(accepted.content().orElseThrow().body().text()).isEqualTo("{}");
        assertThat(((Accepted) unwanted).content()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6 * 1024 * 1024})
    void anAnswerBeyondSixMebibytesIsRejected(int excess) throws Exception {
        server.on(
                exchange -> {
                    exchange.getResponseHeaders().add("ce-specversion", "1.0");
                    SinkServer.answer(exchange, 200, "x".repeat(6 * 1024 * 1024 + excess));
                });

        SinkAnswer answer = server.sink(Duration.ofSeconds(10), true).send(MESSAGE);

        assertThat(answer).isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @CsvSource({"1,9000", "300,10"})
    void headersWithoutEndAreNotRead(int count, int length) throws Exception {
        server.on(
                exchange -> {
                    for (int i = 0; i < count; i++) {
                        exchange.getResponseHeaders().add("x-" + i, "x".repeat(length));
                    }
                    SinkServer.answer(exchange, 202, "");
                });

        SinkAnswer answer = server.sink(Duration.ofSeconds(10), true).send(MESSAGE);

        assertThat(((Retryable) answer).answer().toString()).contains("MessageConstraintException");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 408, 409, 429, 500, 502, 503, 504, 599})
    void whatMaySucceedLaterIsRetryable(int status) throws Exception {
        server.on(
                exchange -> {
                    exchange.getResponseHeaders().add("Retry-After", "7");
                    SinkServer.answer(exchange, status, "later\nmaybe");
                });

        SinkAnswer answer = server.sink(Duration.ofSeconds(10), true).send(MESSAGE);

        assertThat(answer)
                .isEqualTo(
                        new Retryable(
                                new Answer(OptionalInt.of(status), "\"later\\nmaybe\""),
                                Optional.of(Duration.ofSeconds(7))));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 304, 400, 401, 403, 410, 413, 415, 422, 431})
    void whatCannotSucceedIsRejected(int status) throws Exception {
        server.on(exchange -> SinkServer.answer(exchange, status, ""));

        assertThat(server.sink(Duration.ofSeconds(10), true).send(MESSAGE))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void theRequestHasNoHeadersBesideTheMessage() throws Exception {
        CompletableFuture<Set<String>> seen = new CompletableFuture<>();
        server.on(
                exchange -> {
                    seen.complete(Set.copyOf(exchange.getRequestHeaders().keySet()));
                    SinkServer.answer(exchange, 202, "");
                });

        server.sink(Duration.ofSeconds(10), true).send(MESSAGE);

        assertThat(seen.join())
                .containsExactlyInAnyOrder(
                        "Ce-id", "Content-type", "Content-length", "Host", "Connection");
    }
}
