package dev.octavo.report.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.octavo.localcloud.LocalCloud;
import dev.octavo.report.PackagedService;
import dev.octavo.report.api.ApiCaller.Reply;
import dev.octavo.report.request.EventSender;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The API over a stream: it journals and publishes, and the event edge does the rest.
class ReportsApiIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STREAM = "requests-" + UUID.randomUUID();

    private static PackagedService service;
    private static ApiCaller api;
    private static EventSender events;

    @BeforeAll
    static void start() throws Exception {
        LocalCloud.shared().setup().stream(STREAM, 1);
        service =
                PackagedService.start(
                        "reports-api", Map.of("OCTAVO_PUBLISHING_STREAM_NAME", STREAM));
        api = new ApiCaller(service);
        events = new EventSender(service);
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void aRequestIsQueuedPublishedRenderedAndFetched() throws Exception {
        Reply accepted = api.post(EventSender.ledger("api"));

        String id = accepted.body().path("reportId").asText();
        assertThat(accepted.status()).isEqualTo(202);
        assertThat(URI.create(accepted.header("Location")).getPath())
                .isEqualTo("/api/v1/reports/" + id);
        assertThat(accepted.body().path("state").asText()).isEqualTo("queued");
        Reply queued = api.get("/api/v1/reports/" + id);
        assertThat(queued.body()).isEqualTo(accepted.body());
        assertThat(queued.header("Retry-After")).isEqualTo("1");
        Reply early = api.get("/api/v1/reports/" + id + "/document");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.problem()).isEqualTo("urn:octavo:problem:document-not-ready");

        String published = published(id);
        assertThat(events.structured(published).status()).isEqualTo(200);

        Reply completed = api.get("/api/v1/reports/" + id);
        assertThat(completed.body().path("state").asText()).isEqualTo("completed");
        assertThat(completed.body().at("/labels/team").asText()).isEqualTo("books");
        assertThat(completed.body().at("/links/document").asText())
                .isEqualTo("/api/v1/reports/" + id + "/document");
        assertThat(completed.header("Retry-After")).isEmpty();
        assertThat(document(id)).startsWith("%PDF-");
    }

    @Test
    void anUnchangedReportIsNotSentAgain() throws Exception {
        String id = api.post(EventSender.ledger("etag")).body().path("reportId").asText();
        String tag = api.get("/api/v1/reports/" + id).header("ETag");

        Reply unchanged = api.get("/api/v1/reports/" + id, Map.of("If-None-Match", tag));
        events.structured(published(id));
        Reply changed = api.get("/api/v1/reports/" + id, Map.of("If-None-Match", tag));

        assertThat(tag).matches("\"\\d+\"");
        assertThat(unchanged.status()).isEqualTo(304);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void anIdempotencyKeyMakesARepeatedCallTheSameCall() throws Exception {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        String body = EventSender.ledger("idempotent");

        Reply first = api.post(body, key);
        Reply second = api.post(body, key);
        Reply other = api.post(EventSender.ledger("somebody else"), key);

        assertThat(second.status()).isEqualTo(202);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.problem()).isEqualTo("urn:octavo:problem:report-conflict");
        // Published again for the case that the first call had crashed; it is the same event.
        events.structured(published(first.body().path("reportId").asText()));
        assertThat(api.post(body, key).status()).isEqualTo(200);
    }

    @Test
    void aFailedReportSaysWhyAndHasNoDocument() throws Exception {
        events.binary(
                "api-failed", "{\"reportId\": \"api-failed\", \"template\": {\"name\": \"none\"}}");

        Reply report = api.get("/api/v1/reports/api-failed");
        Reply document = api.get("/api/v1/reports/api-failed/document");

        assertThat(report.body().path("state").asText()).isEqualTo("failed");
        assertThat(report.body().at("/failure/type").asText()).isEqualTo("unknown-template");
        assertThat(document.status()).isEqualTo(404);
        assertThat(document.problem()).isEqualTo("urn:octavo:problem:no-document");
    }

    @Test
    void theApiDescribesItself() throws Exception {
        JsonNode description = api.get("/q/openapi?format=json").body();

        assertThat(description.at("/paths/~1api~1v1~1reports/post/operationId").asText())
                .isEqualTo("requestReport");
        assertThat(description.at("/paths/~1api~1v1~1reports/post/responses").properties())
                .extracting(Map.Entry::getKey)
                .contains("202", "200", "400", "409", "413", "415", "503");
    }

    @Test
    void theServiceIsReadyAndMeasured() throws Exception {
        Reply ready = api.get("/q/health/ready");
        String metrics =
                new String(api.get("/q/metrics").response().body(), StandardCharsets.UTF_8);

        assertThat(ready.status()).isEqualTo(200);
        assertThat(ready.body().path("checks").findValuesAsText("name"))
                .contains("journal", "storage");
        assertThat(metrics).contains("http_server_requests");
    }

    private static String document(String id) throws Exception {
        Reply redirect = api.get("/api/v1/reports/" + id + "/document");
        assertThat(redirect.status()).isEqualTo(307);
        assertThat(redirect.header("Cache-Control")).isEqualTo("no-store");
        return service.http()
                .send(
                        HttpRequest.newBuilder(URI.create(redirect.header("Location"))).build(),
                        BodyHandlers.ofString(StandardCharsets.ISO_8859_1))
                .body();
    }

    /// The event that the API has published for a report.
    private static String published(String reportId) throws IOException {
        var kinesis = LocalCloud.shared().kinesis();
        String shard =
                kinesis.listShards(list -> list.streamName(STREAM)).shards().getFirst().shardId();
        String iterator =
                kinesis.getShardIterator(
                                get ->
                                        get.streamName(STREAM)
                                                .shardId(shard)
                                                .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                        .shardIterator();
        List<Record> records = kinesis.getRecords(get -> get.shardIterator(iterator)).records();
        for (Record record : records) {
            JsonNode event = JSON.readTree(record.data().asByteArray());
            if (event.at("/data/reportId").asText().equals(reportId)) {
                assertThat(record.partitionKey()).isEqualTo(reportId);
                return record.data().asUtf8String();
            }
        }
        throw new AssertionError("no event for " + reportId + " on the stream");
    }
}
