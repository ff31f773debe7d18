package dev.octavo.report.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.octavo.report.PackagedService;
import dev.octavo.report.request.EventSender;
import dev.octavo.report.request.EventSender.Reply;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.sync.RequestBody;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a pod does not take on, and what it gives up.
class LimitsIT {
    /// No more than are tagged, and yet more than can be printed within the time-out.
    private static final int MANY_ROWS = 150_000;

    private static final String LONG_NAME = "a name that takes several lines ".repeat(3);

    private static PackagedService service;
    private static EventSender sender;

    @BeforeAll
    static void start() throws Exception {
        service =
                PackagedService.start(
                        "limits",
                        Map.of(
                                "OCTAVO_RENDERING_MAX_CONCURRENT", "1",
                                "OCTAVO_RENDERING_MAX_WAIT", "0s",
                                "OCTAVO_RENDERING_TIMEOUT", "1s",
                                "OCTAVO_RENDERING_ATTEMPT_LIMIT", "2",
                                "OCTAVO_SOURCE_MAX_BYTES", "20M"));
        sender = new EventSender(service);
        upload("rows.csv", MANY_ROWS);
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void aRenderingThatTakesTooLongIsGivenUpAfterItsAttempts() throws Exception {
        Reply first = sender.binary("slow", request("rows.csv"));
        Reply second = sender.binary("slow", request("rows.csv"));

        assertThat(first.status()).isEqualTo(503);
        assertThat(first.body().path("detail").asText()).isEqualTo("rendering took too long");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.failure()).isEqualTo("attempts-exhausted");
        assertThat(service.objects()).isEmpty();
    }

    @Test
    void aPodThatRendersAsMuchAsItCanSendsDeliveriesAway() throws Exception {
        CompletableFuture<Integer> slow =
                CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return sender.binary("busy", request("rows.csv")).status();
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        });
        await().atMost(Duration.ofSeconds(30)).until(() -> isJournaled("busy") || slow.isDone());

        Reply other = sender.binary("other", EventSender.ledger("other"));

        assertThat(other.status()).isEqualTo(503);
        assertThat(other.body().path("detail").asText())
                .isEqualTo("this pod renders as much as it can");
        assertThat(slow.get()).isEqualTo(503);
        assertThat(isJournaled("other")).isFalse();
    }

    @Test
    void anObjectThatIsTooLargeIsNotRead() throws Exception {
        upload("large.csv", 200_000);

        Reply reply =
                await().atMost(Duration.ofSeconds(30))
                        .until(
                                () -> sender.binary("large", request("large.csv")),
                                answer -> answer.status() == 200);

        assertThat(reply.failure()).isEqualTo("too-large");
        assertThat(reply.pointers()).containsExactly("/datasets/entries/ref");
    }

    private static boolean isJournaled(String eventId) {
        return service.journal().stream().anyMatch(item -> item.get("eventId").s().equals(eventId));
    }

    private static String request(String key) {
        return """
        {"template": {"name": "ledger"}, "parameters": {"owner": "Long"},
         "datasets": {"entries": {"ref": "s3://%s/%s"}}}
        """
                .formatted(service.datasets(), key);
    }

    private static void upload(String key, int rows) {
        String csv =
                IntStream.range(0, rows)
                        .mapToObj(row -> "Entry " + row + LONG_NAME + "," + row + ".25\n")
                        .collect(Collectors.joining("", "name,amount\n", ""));
        service.cloud()
                .s3()
                .putObject(
                        put -> put.bucket(service.datasets()).key(key),
                        RequestBody.fromString(csv));
    }
}
