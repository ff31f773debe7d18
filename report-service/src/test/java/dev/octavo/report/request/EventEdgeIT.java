package dev.octavo.report.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.report.PackagedService;
import dev.octavo.report.request.EventSender.Reply;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// What the event edge answers to single events that it understands.
class EventEdgeIT {
    private static PackagedService service;
    private static EventSender sender;

    @BeforeAll
    static void start() throws Exception {
        service =
                PackagedService.start(
                        "event-edge", Map.of("OCTAVO_REQUEST_MAX_INLINE_BYTES", "64K"));
        sender = new EventSender(service);
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void binaryModeIsAnsweredWithTheCompletedEvent() throws Exception {
        Reply reply =
                sender.post(
                        EventSender.ledger("binary"),
                        Map.of(
                                "ce-specversion", "1.0",
                                "ce-id", "binary%201",
                                "ce-source", "/tests",
                                "ce-type", EventSender.REQUESTED,
                                "ce-partitionkey", "k%25",
                                "ce-correlationid", "c-1",
                                "ce-traceparent",
                                        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                                "content-type", "application/json"));

        String id = reply.body().path("reportId").asText();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("ce-type")).isEqualTo(EventSender.COMPLETED);
        assertThat(reply.header("ce-specversion")).isEqualTo("1.0");
        assertThat(reply.header("ce-id")).isEqualTo(id + ".completed");
        assertThat(reply.header("ce-subject")).isEqualTo("reports/" + id);
        assertThat(reply.header("ce-causationid")).isEqualTo("binary%201");
        assertThat(reply.header("ce-correlationid")).isEqualTo("c-1");
        assertThat(reply.header("ce-partitionkey")).isEqualTo("k%25");
        assertThat(reply.header("ce-traceparent")).startsWith("00-4bf92f");
        assertThat(reply.body().path("state").asText()).isEqualTo("completed");
        assertThat(reply.body().at("/labels/team").asText()).isEqualTo("books");
        assertThat(reply.body().at("/template/version").asText()).matches("[0-9a-f]{64}");
        assertStored(reply);
    }

    @Test
    void structuredModeIsAnsweredWithTheCompletedEvent() throws Exception {
        Reply reply =
                sender.structured(
                        """
                        {"specversion": "1.0", "id": "structured 1", "source": "/tests", "type": "%s",
                         "partitionkey": "k", "data": %s}
                        """
                                .formatted(
                                        EventSender.REQUESTED, EventSender.ledger("structured")));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("content-type")).startsWith("application/cloudevents+json");
        assertThat(reply.body().path("type").asText()).isEqualTo(EventSender.COMPLETED);
        assertThat(reply.body().path("causationid").asText()).isEqualTo("structured 1");
        assertThat(reply.body().path("time").asText()).endsWith("Z");
        assertThat(reply.body().at("/data/state").asText()).isEqualTo("completed");
    }

    @Test
    void theSameEventInBothModesIsOneReport() throws Exception {
        Reply binary = sender.binary("both%20modes", EventSender.ledger("both"));

        Reply structured =
                sender.structured(
                        """
                        {"specversion": "1.0", "id": "both modes", "source": "/tests", "type": "%s", "data": %s}
                        """
                                .formatted(EventSender.REQUESTED, EventSender.ledger("both")));

        assertThat(structured.body().path("data")).isEqualTo(binary.body());
    }

    @Test
    void theSameEventFiveTimesAtOnceIsOneDocumentAndOneEntry() throws Exception {
        String id = "five-" + UUID.randomUUID();
        String data =
                EventSender.ledger("five").replaceFirst("\\{", "{\"reportId\": \"" + id + "\",");
        Callable<Reply> delivery = () -> sender.binary("five", data);

        List<Reply> replies;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            replies =
                    threads.invokeAll(Stream.generate(() -> delivery).limit(5).toList()).stream()
                            .map(Future::resultNow)
                            .toList();
        }

        assertThat(replies).allMatch(reply -> reply.status() == 200 || reply.status() == 409);
        assertThat(replies).anyMatch(reply -> reply.status() == 200);
        assertThat(replies)
                .filteredOn(reply -> reply.status() == 409)
                .allMatch(reply -> Integer.parseInt(reply.header("Retry-After")) > 0);
        assertThat(
                        replies.stream()
                                .filter(reply -> reply.status() == 200)
                                .map(Reply::body)
                                .distinct())
                .hasSize(1);
        Reply later = sender.binary("five", data);
        assertThat(later.status()).isEqualTo(200);
        assertThat(service.objects()).filteredOn(it -> it.key().contains(id)).hasSize(1);
        assertThat(service.journal())
                .filteredOn(item -> item.get("reportId").s().equals(id))
                .hasSize(1)
                .allMatch(item -> item.get("attempts").n().equals("1"));
    }

    @Test
    void anotherRequestUnderTheSameIdIsRefusedAndChangesNothing() throws Exception {
        String data = "{\"reportId\": \"taken\"," + EventSender.ledger("first").substring(1);
        Reply first = sender.binary("conflict-1", data);

        Reply second = sender.binary("conflict-2", data.replace("first", "second"));

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.body().path("type").asText())
                .isEqualTo("urn:octavo:problem:report-conflict");
        assertThat(second.body().path("detail").asText()).contains("/reportId is 'taken'");
        assertThat(sender.binary("conflict-3", data).body()).isEqualTo(first.body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"template": {"name": "no-such"}}                             | unknown-template   | /template/name
                    {"template": {"name": "ledger", "version": "%s"}}             | unknown-template   | /template/version
                    {"template": {"name": "broken"}}                              | invalid-template   | /template/name
                    {"template": {"name": "../ledger"}}                           | invalid-request    | /template/name
                    {"template": {"name": "ledger"}, "timeZone": "Moon/Base"}     | invalid-request    | /timeZone
                    {"template": {"name": "ledger"}, "locale": "xx-YY"}           | invalid-request    | /locale
                    {"template": {"name": "ledger"}, "datasets": {"entries": {"ref": "s3://other/a.csv"}}} | forbidden-source | /datasets/entries/ref
                    {"template": {"name": "ledger"}, "datasets": {"entries": {"ref": "s3://DATASETS/none.csv"}}} | missing-data | /datasets/entries/ref
                    {"template": {"name": "ledger"}, "parameters": {"owner": "a"}} | invalid-parameters | /datasets/entries
                    {"template": {"name": "ledger"}, "datasets": {"entries": {"rows": []}}} | invalid-parameters | /parameters/owner
                    {"template": {"name": "ledger"}, "parameters": {"owner": "a", "year": "soon"}, "datasets": {"entries": {"rows": []}}} | invalid-parameters | /parameters/year
                    {"template": {"name": "ledger"}, "parameters": {"owner": "a"}, "datasets": {"entries": {"rows": [{"name": "x", "amount": "much"}]}}} | invalid-data | /datasets/entries
                    []                                                            | invalid-request    | ''
                    """)
    void whatCanNeverSucceedIsAnsweredWithTheFailedEvent(
            String data, String failure, String pointer) throws Exception {
        String id = "hopeless-" + UUID.randomUUID();
        String sent = data.replace("DATASETS", service.datasets()).replace("%s", "0".repeat(64));

        Reply reply = sender.binary(id, sent);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("ce-type")).isEqualTo(EventSender.FAILED);
        assertThat(reply.failure()).isEqualTo(failure);
        assertThat(reply.pointers()).contains(pointer);
        assertThat(sender.binary(id, sent).body()).isEqualTo(reply.body());
        assertThat(reply.body().toString()).doesNotContain("Exception", "dev.octavo.", "java.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"template": {"name": "broken"}} | 5 | 17
                    {"template": {"name": "ledger"}, "parameters": {"owner": "\u05d0"}, "datasets": {"entries": {"rows": []}}} | 16 | 14
                    """)
    void faultsOfATemplateAreToldWithLineAndColumn(String data, int line, int column)
            throws Exception {
        String id = "placed-" + UUID.randomUUID();

        Reply reply = sender.binary(id, data);

        assertThat(reply.failure()).isEqualTo("invalid-template");
        assertThat(reply.problem().path("line").asInt()).isEqualTo(line);
        assertThat(reply.problem().path("column").asInt()).isEqualTo(column);
        assertThat(sender.binary(id, data).body()).isEqualTo(reply.body());
    }

    @Test
    void aCellThatCannotBeSetIsToldWithItsRowAndWhatAsksForIt() throws Exception {
        Reply reply =
                sender.binary(
                        "cell-" + UUID.randomUUID(),
                        """
                        {"template": {"name": "ledger"}, "parameters": {"owner": "a"},
                         "datasets": {"entries": {"rows": [{"name": "x", "amount": 1}, {"name": "\u05d0", "amount": 2}]}}}
                        """);

        assertThat(reply.failure()).isEqualTo("invalid-data");
        assertThat(reply.problem().path("pointer").asText()).isEqualTo("/datasets/entries");
        assertThat(reply.problem().path("message").asText())
                .startsWith("row 2: column 'Name': '\u05d0' is written in Hebrew")
                .endsWith("(the template asks for it in line 20, column 11)");
    }

    @Test
    void aRequestThatIsTooLargeFailsPointingAtItsRows() throws Exception {
        String rows = "{\"name\": \"x\", \"amount\": 1},".repeat(4_000);
        String data =
                "{\"template\": {\"name\": \"ledger\"}, \"parameters\": {\"owner\": \"a\"},"
                        + " \"datasets\": {\"entries\": {\"rows\": ["
                        + rows.substring(0, rows.length() - 1)
                        + "]}}}";

        Reply reply = sender.binary("too-large", data);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.failure()).isEqualTo("too-large");
        assertThat(reply.pointers()).containsExactly("/datasets/entries/rows");
    }

    private static void assertStored(Reply completed) {
        String key = completed.body().at("/document/key").asText();
        var object =
                service.cloud().s3().headObject(head -> head.bucket(service.documents()).key(key));
        assertThat(key).matches("reports/\\d{4}/\\d\\d/\\d\\d/[0-9a-v]{32}\\.pdf");
        assertThat(object.contentType()).isEqualTo("application/pdf");
        assertThat(object.contentLength())
                .isEqualTo(completed.body().at("/document/bytes").asLong());
        assertThat(object.metadata())
                .containsEntry("sha256", completed.body().at("/document/sha256").asText())
                .containsEntry("template", "ledger")
                .containsEntry("event-id", "binary+1")
                .containsEntry("pages", "1")
                .containsEntry("rows", "2");
    }
}
