package dev.octavo.report.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.octavo.report.PackagedService;
import dev.octavo.report.request.EventSender;
import dev.octavo.report.request.EventSender.Reply;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.model.S3Object;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A crash at any point of a rendering leaves nothing half done.
class CrashIT {
    private static final int MANY_ROWS = 200_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Reply NO_REPLY = new Reply(0, null, null);

    private PackagedService service;
    private EventSender sender;

    @BeforeEach
    void start() throws Exception {
        service =
                PackagedService.start(
                        "crash",
                        Map.of(
                                "OCTAVO_RENDERING_ATTEMPT_LIMIT", "3",
                                "QUARKUS_SHUTDOWN_TIMEOUT", "1s"));
        sender = new EventSender(service);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void aRenderingThatWasKilledIsDoneByTheRedelivery() throws Exception {
        uploadRows();
        CompletableFuture<Reply> lost = beginLongRendering();

        service.crash();
        service.restart();
        Reply tooEarly = sender.binary("long", longRequest());
        Reply reply = redeliver("long", longRequest());

        assertThat(lost.get()).isEqualTo(NO_REPLY);
        assertThat(tooEarly.status()).isIn(200, 409);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().path("state").asText()).isEqualTo("completed");
        assertThat(reply.body().at("/document/rows").asInt()).isEqualTo(MANY_ROWS);
        assertThat(service.objects()).hasSize(1);
        assertThat(service.journal())
                .hasSize(1)
                .allMatch(item -> item.get("attempts").n().equals("2"));
    }

    @Test
    void aDocumentThatWasStoredBeforeTheCrashIsNotMadeAgain() throws Exception {
        Reply first = sender.binary("stored", EventSender.ledger("stored"));
        S3Object object = service.objects().getFirst();
        forgetTheConclusion(first.body().path("reportId").asText());

        Reply second = sender.binary("stored", EventSender.ledger("stored"));

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body().path("document")).isEqualTo(first.body().path("document"));
        assertThat(service.objects()).containsExactly(object);
    }

    @Test
    void anObjectOfSomebodyElseIsNeverOverwritten() throws Exception {
        Reply first = sender.binary("occupied", EventSender.ledger("occupied"));
        String key = first.body().at("/document/key").asText();
        service.cloud()
                .s3()
                .putObject(
                        put -> put.bucket(service.documents()).key(key),
                        RequestBody.fromString("precious"));
        forgetTheConclusion(first.body().path("reportId").asText());

        Reply second = sender.binary("occupied", EventSender.ledger("occupied"));

        assertThat(second.failure()).isEqualTo("conflicting-document");
        assertThat(
                        service.cloud()
                                .s3()
                                .getObjectAsBytes(get -> get.bucket(service.documents()).key(key))
                                .asUtf8String())
                .isEqualTo("precious");
    }

    @Test
    void aReportThatKillsEveryPodFailsAfterItsAttempts() throws Exception {
        sender.binary("deadly", EventSender.ledger("deadly"));
        service.objects()
                .forEach(
                        object ->
                                service.cloud()
                                        .s3()
                                        .deleteObject(
                                                delete ->
                                                        delete.bucket(service.documents())
                                                                .key(object.key())));
        // As three crashes in a row leave it.
        forgetTheConclusion(service.journal().getFirst().get("reportId").s(), 3);

        Reply reply = sender.binary("deadly", EventSender.ledger("deadly"));

        assertThat(reply.failure()).isEqualTo("attempts-exhausted");
        assertThat(service.objects()).isEmpty();
    }

    @Test
    void aShutdownGivesTheLeaseBackWithoutCountingTheAttempt() throws Exception {
        uploadRows();
        CompletableFuture<Reply> rendering = beginLongRendering();

        service.process().stop(Duration.ofSeconds(60));

        assertThat(rendering.get().status()).isIn(NO_REPLY.status(), 503);
        assertThat(service.objects()).isEmpty();
        assertThat(service.journal()).hasSize(1);
        Map<String, AttributeValue> item = service.journal().getFirst();
        assertThat(item.get("status").s()).isEqualTo("queued");
        assertThat(item.get("attempts").n()).isEqualTo("0");
        assertThat(item).doesNotContainKey("leaseToken");
    }

    @Test
    void theLeaseIsRenewedWhileTheRenderingLasts() throws Exception {
        uploadRows();
        CompletableFuture<Reply> rendering = beginLongRendering();
        String firstLease = lease();

        await().atMost(PATIENCE).until(() -> rendering.isDone() || !lease().equals(firstLease));
        Reply duplicate = sender.binary("long", longRequest());

        assertThat(duplicate.status()).isIn(200, 409);
        assertThat(rendering.get().status()).isEqualTo(200);
        assertThat(service.journal()).allMatch(item -> item.get("attempts").n().equals("1"));
    }

    private String lease() {
        AttributeValue until = service.journal().getFirst().get("leaseUntil");
        return until == null ? "" : until.n();
    }

    private CompletableFuture<Reply> beginLongRendering() {
        CompletableFuture<Reply> reply =
                CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return sender.binary("long", longRequest());
                            } catch (IOException e) {
                                return NO_REPLY;
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                                throw new IllegalStateException(e);
                            }
                        });
        await().atMost(PATIENCE)
                .until(
                        () ->
                                service.journal().stream()
                                        .anyMatch(
                                                item ->
                                                        item.get("status")
                                                                .s()
                                                                .equals("rendering")));
        return reply;
    }

    private String longRequest() {
        return """
        {"template": {"name": "ledger"}, "parameters": {"owner": "Long"},
         "datasets": {"entries": {"ref": "s3://%s/rows.csv"}}}
        """
                .formatted(service.datasets());
    }

    private void uploadRows() {
        String rows =
                IntStream.range(0, MANY_ROWS)
                        .mapToObj(row -> "Entry " + row + "," + row + ".25\n")
                        .collect(Collectors.joining("", "name,amount\n", ""));
        service.cloud()
                .s3()
                .putObject(
                        put -> put.bucket(service.datasets()).key("rows.csv"),
                        RequestBody.fromString(rows));
    }

    /// Delivers an event as a broker does: again after 409 and 503.
    private Reply redeliver(String id, String data) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> sender.binary(id, data), reply -> reply.status() == 200);
    }

    private void forgetTheConclusion(String reportId) {
        forgetTheConclusion(reportId, 1);
    }

    /// Leaves the entry as a pod leaves it that was killed after that many attempts.
    private void forgetTheConclusion(String reportId, int attempts) {
        service.cloud()
                .dynamodb()
                .updateItem(
                        update ->
                                update.tableName(service.table())
                                        .key(
                                                Map.of(
                                                        "pk",
                                                        AttributeValue.fromS("REPORT#" + reportId),
                                                        "sk",
                                                        AttributeValue.fromS("REPORT")))
                                        .updateExpression(
                                                "SET #status = :rendering, leaseUntil = :past,"
                                                        + " attempts = :attempts REMOVE document,"
                                                        + " concludedAt")
                                        .expressionAttributeNames(Map.of("#status", "status"))
                                        .expressionAttributeValues(
                                                Map.of(
                                                        ":rendering",
                                                        AttributeValue.fromS("rendering"),
                                                        ":past",
                                                        AttributeValue.fromN("1"),
                                                        ":attempts",
                                                        AttributeValue.fromN(
                                                                Integer.toString(attempts)))));
    }
}
