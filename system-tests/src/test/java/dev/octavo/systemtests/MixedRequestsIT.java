package dev.octavo.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;

import dev.octavo.demo.reply.Announcement;
import dev.octavo.localcloud.resources.Names;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// 200 records of every kind, in a mixed order: each has the fate that is promised for it, and
/// the books of the bridge are balanced.
class MixedRequestsIT {
    private static final long SEED = 20261123;

    private static World world;
    private static final List<Request> SENT = new ArrayList<>();

    @BeforeAll
    static void sendEverything() throws Exception {
        world = World.start("mixed-requests", Map.of());
        SENT.addAll(mix());
        SENT.forEach(world::put);
        await("the bridge has finished every record")
                .atMost(Duration.ofMinutes(4))
                .until(
                        () ->
                                world.books().path("polled").asLong() >= SENT.size()
                                        && world.books().path("inFlight").asLong() == 0);
    }

    @AfterAll
    static void stop() {
        if (world != null) {
            world.close();
        }
    }

    @Test
    void theEquationOfTheBridgeHolds() throws Exception {
        long letters = count(Request.Fate.DeadLetter.class);

        JsonNode books = world.books();

        assertThat(books.path("polled").asLong()).isEqualTo(SENT.size());
        assertThat(books.path("deadLettered").asLong()).isEqualTo(letters);
        assertThat(books.path("delivered").asLong()).isEqualTo(SENT.size() - letters);
        assertThat(books.path("inFlight").asLong()).isZero();
        assertThat(books.path("balanced").asBoolean()).isTrue();
    }

    @Test
    void eachValidRequestHasExactlyOneDocument() throws Exception {
        Map<String, Request.Fate.Document> expected = distinct(Request.Fate.Document.class);

        List<String> objects = world.objects(Names.DOCUMENTS_BUCKET);

        assertThat(objects.stream().map(key -> key.replaceAll(".*/|\\.pdf$", "")))
                .containsExactlyInAnyOrderElementsOf(expected.keySet());
        for (Map.Entry<String, Request.Fate.Document> entry : expected.entrySet()) {
            String id = entry.getKey();
            assertThat(world.report(id).path("state").asText()).as(id).isEqualTo("completed");
            assertThat(world.announcements(id)).as(id).isNotEmpty();
            assertThat(world.announcements(id)).as(id).allMatch(Announcement::completed);
            String text = world.text(id);
            assertThat(text).contains(entry.getValue().customer());
            assertThat(text.lines().filter(line -> line.startsWith("Thing ")))
                    .as(id)
                    .hasSize(entry.getValue().rows());
        }
    }

    @Test
    void eachRequestHasExactlyOneJournalEntry() {
        Map<String, Request.Fate.Document> completed = distinct(Request.Fate.Document.class);
        Map<String, Request.Fate.Failure> failed = distinct(Request.Fate.Failure.class);

        List<String> ids = world.journal().stream().map(it -> it.get("reportId").s()).toList();

        List<String> expected = new ArrayList<>(completed.keySet());
        expected.addAll(failed.keySet());
        assertThat(ids).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void eachBadRequestFailsNamingTheField() throws Exception {
        Map<String, Request.Fate.Failure> expected = distinct(Request.Fate.Failure.class);

        for (Map.Entry<String, Request.Fate.Failure> entry : expected.entrySet()) {
            String id = entry.getKey();
            JsonNode report = world.report(id);
            assertThat(report.path("state").asText()).as(id).isEqualTo("failed");
            assertFailure(report.path("failure"), entry.getValue());
            assertThat(world.announcements(id)).as(id).isNotEmpty();
            for (Announcement announcement : world.announcements(id)) {
                assertThat(announcement.completed()).as(id).isFalse();
                assertFailure(announcement.data().path("failure"), entry.getValue());
            }
        }
    }

    @Test
    void whatIsNoEventStandsWholeInADeadLetterWithItsReason() throws Exception {
        Map<String, Request> expected = new HashMap<>();
        for (Request request : SENT) {
            if (request.fate() instanceof Request.Fate.DeadLetter) {
                expected.put(request.key(), request);
            }
        }

        List<String> keys = world.objects(Names.DEAD_LETTERS_BUCKET);

        assertThat(keys).hasSize(expected.size());
        for (String key : keys) {
            JsonNode letter = world.json(Names.DEAD_LETTERS_BUCKET, key);
            Request request = expected.remove(letter.at("/record/partitionKey").asText());
            assertThat(request).as(key).isNotNull();
            assertThat(letter.at("/record/data").binaryValue())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo(request.data());
            assertThat(letter.path("cause").asText()).isEqualTo("malformed");
            assertThat(letter.path("reason").asText())
                    .containsIgnoringCase(((Request.Fate.DeadLetter) request.fate()).reason());
        }
        assertThat(expected).isEmpty();
    }

    private static void assertFailure(JsonNode failure, Request.Fate.Failure expected) {
        assertThat(failure.path("type").asText()).isEqualTo(expected.type());
        assertThat(failure.path("problems").findValuesAsText("pointer"))
                .contains(expected.pointer());
    }

    private static long count(Class<? extends Request.Fate> fate) {
        return SENT.stream().filter(request -> fate.isInstance(request.fate())).count();
    }

    private static <F extends Request.Fate> Map<String, F> distinct(Class<F> fate) {
        Map<String, F> requests = new LinkedHashMap<>();
        for (Request request : SENT) {
            if (fate.isInstance(request.fate())) {
                requests.put(request.key(), fate.cast(request.fate()));
            }
        }
        return requests;
    }

    private static List<Request> mix() {
        List<Request> mix = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Request valid = Request.valid("valid-" + i, i);
            mix.add(valid);
            // Two of three come again, as records of their own.
            if (i % 3 != 0) {
                mix.add(valid);
            }
        }
        for (int i = 0; i < 20; i++) {
            mix.add(Request.unknownTemplate("unknown-template-" + i));
            mix.add(Request.badParameters("bad-parameters-" + i));
        }
        for (int i = 0; i < 5; i++) {
            mix.add(Request.badField("zone-" + i, "\"timeZone\":\"Mars/Base\"", "/timeZone"));
            mix.add(Request.badField("locale-" + i, "\"locale\":\"no such\"", "/locale"));
            mix.add(Request.foreignBucket("foreign-" + i));
            mix.add(Request.large("large-" + i));
        }
        for (int i = 0; i < 15; i++) {
            mix.add(Request.malformedJson("malformed-" + i));
        }
        for (int i = 0; i < 14; i++) {
            mix.add(Request.notACloudEvent("not-an-event-" + i));
        }
        for (int i = 0; i < 11; i++) {
            mix.add(Request.empty("empty-" + i));
        }
        assertThat(mix).hasSize(200);
        Collections.shuffle(mix, new Random(SEED));
        return mix;
    }
}
