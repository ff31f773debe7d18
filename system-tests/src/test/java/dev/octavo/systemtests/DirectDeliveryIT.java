package dev.octavo.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;

import dev.octavo.demo.reply.Announcement;
import dev.octavo.localcloud.resources.Names;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The bridge delivers batches straight to the report service, without a broker. In one batch
/// stand events that complete, one that fails for now, one that fails for good, and one that
/// is none of the service's.
class DirectDeliveryIT {
    private static final String KEY = "one-lane";
    private static final int EVENTS = 7;
    private static final Duration LEASE_OF_THE_DEAD = Duration.ofSeconds(12);

    private static World world;

    @BeforeAll
    static void deliverOneBatch() throws Exception {
        world =
                World.prepare(
                        "direct-delivery",
                        1,
                        Map.of(
                                "OCTAVO_DELIVERY_SINK_KIND", "direct",
                                "OCTAVO_DELIVERY_MAXIMUM_BATCHING_WINDOW_IN_SECONDS", "4"));
        world.stack().startServices();
        URI reports = world.stack().reportService().uri();
        world.put(KEY, Request.valid("earlier", 1).data());
        await("the bridge is reading")
                .atMost(Duration.ofMinutes(2))
                .until(() -> !world.announcements("earlier").isEmpty());
        world.put(KEY, Request.valid("first", 2).data());
        // The API puts its own event on the stream: this one is next.
        order(reports, "busy");
        leftBehindByADeadRendering("busy");
        world.put(KEY, Request.valid("after-busy", 3).data());
        world.put(KEY, foreign());
        world.put(KEY, Request.unknownTemplate("hopeless").data());
        world.put(KEY, Request.valid("last", 4).data());

        await("the bridge has finished every record")
                .atMost(Duration.ofMinutes(2))
                .until(
                        () ->
                                world.books().path("polled").asLong() >= EVENTS
                                        && world.books().path("inFlight").asLong() == 0);
    }

    @AfterAll
    static void stop() {
        if (world != null) {
            world.close();
        }
    }

    @Test
    void whatCompletesIsAnnouncedAtTheReplySink() throws Exception {
        for (String id : List.of("earlier", "first", "after-busy", "last")) {
            assertThat(world.announcements(id)).as(id).isNotEmpty();
            assertThat(world.announcements(id)).as(id).allMatch(Announcement::completed);
            assertThat(world.text(id)).contains("Customer " + id);
        }
        assertThat(world.objects(Names.DOCUMENTS_BUCKET)).hasSize(5);
    }

    @Test
    void whatFailsForNowIsDeliveredAgainUntilItCompletes() throws Exception {
        assertThat(refusals("urn:octavo:problem:report-busy")).isPositive();
        assertThat(world.report("busy").path("state").asText()).isEqualTo("completed");
        assertThat(world.announcements("busy")).isNotEmpty().allMatch(Announcement::completed);
    }

    @Test
    void whatCanNeverSucceedIsAnnouncedAsFailed() throws Exception {
        assertThat(world.report("hopeless").path("state").asText()).isEqualTo("failed");
        assertThat(world.announcements("hopeless")).isNotEmpty();
        assertThat(world.announcements("hopeless")).noneMatch(Announcement::completed);
    }

    @Test
    void whatIsNoEventOfTheServiceBecomesADeadLetterAlone() throws Exception {
        List<String> letters = world.objects(Names.DEAD_LETTERS_BUCKET);

        assertThat(letters).hasSize(1);
        JsonNode letter = world.json(Names.DEAD_LETTERS_BUCKET, letters.getFirst());
        assertThat(letter.path("cause").asText()).isEqualTo("rejected");
        assertThat(letter.at("/record/text").asText()).isEqualTo(foreign());
        assertThat(letter.toString()).contains("com.example.other");
    }

    @Test
    void theEquationOfTheBridgeHolds() throws Exception {
        JsonNode books = world.books();

        assertThat(books.path("polled").asLong()).isEqualTo(EVENTS);
        assertThat(books.path("delivered").asLong()).isEqualTo(EVENTS - 1);
        assertThat(books.path("deadLettered").asLong()).isEqualTo(1);
        assertThat(books.path("balanced").asBoolean()).isTrue();
    }

    private static String foreign() {
        return "{\"specversion\":\"1.0\",\"id\":\"foreign\",\"source\":\"/system-tests\","
                + "\"type\":\"com.example.other\",\"data\":{}}";
    }

    private static void order(URI reports, String id) throws Exception {
        String body =
                """
                {"reportId": "%s", "template": {"name": "statement"},
                 "parameters": {"customer": "Customer", "year": 2026},
                 "datasets": {"items": {"rows": [{"name": "Thing", "amount": 1}]}}}
                """
                        .formatted(id);
        HttpResponse<String> answer =
                send(
                        HttpRequest.newBuilder(reports.resolve("/api/v1/reports"))
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .header("content-type", "application/json"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    /// What the journal says of a report whose pod has died while it rendered.
    private static void leftBehindByADeadRendering(String id) {
        Instant until = Instant.now().plus(LEASE_OF_THE_DEAD);
        world.stack()
                .cloud()
                .dynamodb()
                .updateItem(
                        update ->
                                update.tableName(Names.JOURNAL_TABLE)
                                        .key(
                                                Map.of(
                                                        "pk",
                                                        AttributeValue.fromS("REPORT#" + id),
                                                        "sk",
                                                        AttributeValue.fromS("REPORT")))
                                        .updateExpression(
                                                "SET #status = :rendering, leaseUntil = :until")
                                        .expressionAttributeNames(Map.of("#status", "status"))
                                        .expressionAttributeValues(
                                                Map.of(
                                                        ":rendering",
                                                        AttributeValue.fromS("rendering"),
                                                        ":until",
                                                        AttributeValue.fromN(
                                                                Long.toString(
                                                                        until.toEpochMilli())))));
    }

    private static double refusals(String problem) throws Exception {
        URI metrics = world.stack().reportService().uri().resolve("/q/metrics");
        return send(HttpRequest.newBuilder(metrics).header("accept", "text/plain"))
                .body()
                .lines()
                .filter(
                        line ->
                                line.startsWith("octavo_events_refused_total")
                                        && line.contains(problem))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
