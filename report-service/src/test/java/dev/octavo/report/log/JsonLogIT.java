package dev.octavo.report.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.octavo.report.PackagedService;
import dev.octavo.report.request.EventSender;
import dev.octavo.report.request.EventSender.Reply;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class JsonLogIT {
    private static final String UNPRINTABLE = "[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static PackagedService service;
    private static EventSender sender;

    @BeforeAll
    static void start() throws Exception {
        service =
                PackagedService.start(
                        "json-log", Map.of("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true"));
        sender = new EventSender(service);
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void linesAboutAnEventAndItsReportNameBoth() throws Exception {
        Reply reply =
                sender.post(
                        EventSender.ledger("owner"),
                        Map.of(
                                "ce-specversion", "1.0",
                                "ce-id", "say%20%22hi%22%20%E2%80%AE",
                                "ce-source", "/tests",
                                "ce-type", EventSender.REQUESTED,
                                "ce-traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01",
                                "content-type", "application/json"));

        String report = reply.body().path("reportId").asText();
        Map<String, String> event =
                Map.of("event", "say \"hi\" \\u202e", "source", "/tests", "trace", TRACE);
        assertThat(fields("report completed report=" + report))
                .singleElement()
                .satisfies(
                        fields ->
                                assertThat(fields)
                                        .containsAllEntriesOf(event)
                                        .containsEntry("report", report)
                                        .containsEntry("attempt", "1")
                                        .containsEntry("template", "ledger")
                                        .containsEntry(
                                                "version",
                                                reply.body().at("/template/version").asText())
                                        .containsEntry("pages", "1")
                                        .containsEntry("rows", "2")
                                        .containsEntry(
                                                "key", reply.body().at("/document/key").asText())
                                        .hasSize(11));
        assertThat(fields("event answered answer=Completed source=/tests event=\"say"))
                .containsExactly(with(event, "answer", "Completed"));
    }

    @Test
    void eachEventOfABatchIsInItsOwnLinesOnly() throws Exception {
        sender.batch(
                """
                [{"specversion": "1.0", "id": "batch-1", "source": "/b", "type": "%1$s",
                  "data": {"reportId": "batch-1", "template": {"name": "no-such"}}},
                 {"specversion": "1.0", "id": "batch-2", "source": "/b", "type": "other", "data": {}},
                 {"specversion": "1.0", "id": "batch-3", "source": "/b", "type": "%1$s",
                  "data": {"reportId": "batch-3", "template": {"name": "no-such"}}}]
                """
                        .formatted(EventSender.REQUESTED));

        assertThat(fields("report failed report=batch-"))
                .allSatisfy(
                        fields -> assertThat(fields).containsEntry("failure", "unknown-template"))
                .extracting(fields -> fields.get("event"), fields -> fields.get("report"))
                .containsExactly(tuple("batch-1", "batch-1"), tuple("batch-3", "batch-3"));
        assertThat(fields("event answered answer=Failed source=/b"))
                .containsExactly(
                        Map.of("answer", "Failed", "event", "batch-1", "source", "/b"),
                        Map.of("answer", "Failed", "event", "batch-3", "source", "/b"));
        assertThat(fields("event not handled"))
                .filteredOn(fields -> "/b".equals(fields.get("source")))
                .singleElement()
                .satisfies(
                        fields ->
                                assertThat(fields)
                                        .containsEntry("event", "batch-2")
                                        .containsEntry("status", "422")
                                        .containsOnlyKeys(
                                                "status",
                                                "problem",
                                                "detail",
                                                "source",
                                                "event",
                                                "instance"));
    }

    @Test
    void whatIsRefusedCannotForgeALine() throws Exception {
        sender.post(
                "{}",
                Map.of(
                        "ce-id", "1%0A{\"level\":\"FORGED\"}%E2%80%AE",
                        "ce-source", "/forged",
                        "content-type", "application/json"));
        sender.send(
                "GET", "api/v1/reports/%0A%7B%22level%22:%22FORGED%22%7D%E2%80%AE", "", Map.of());

        assertThat(fields("event not handled"))
                .filteredOn(fields -> "/forged".equals(fields.get("source")))
                .hasSize(1);
        assertThat(fields("API call refused"))
                .singleElement()
                .satisfies(
                        fields ->
                                assertThat(fields)
                                        .containsEntry("status", "404")
                                        .doesNotContainKeys("event", "report"));
    }

    @Test
    void whatNoRequestAskedForHasNoFieldsOfOne() throws Exception {
        assertThat(fields("template read"))
                .isNotEmpty()
                .allSatisfy(fields -> assertThat(fields).containsOnlyKeys("template", "version"));
    }

    private static Map<String, String> with(Map<String, String> fields, String key, String value) {
        Map<String, String> all = new HashMap<>(fields);
        all.put(key, value);
        return all;
    }

    /// The fields of the lines that begin so; of all lines, each is an object that can be printed.
    private static List<Map<String, String>> fields(String message) throws IOException {
        List<Map<String, String>> found = new ArrayList<>();
        for (String line : Files.readAllLines(service.process().log())) {
            assertThat(line).doesNotContainPattern(UNPRINTABLE);
            JsonNode object = JSON.readTree(line);
            assertThat(object.path("level").textValue()).matches("INFO|WARN|ERROR");
            assertThat(object.path("message").textValue())
                    .isNotEmpty()
                    .doesNotContainPattern(UNPRINTABLE);
            if (object.path("message").textValue().startsWith(message)) {
                Map<String, String> fields = new HashMap<>();
                object.path("mdc")
                        .properties()
                        .forEach(field -> fields.put(field.getKey(), field.getValue().textValue()));
                found.add(fields);
            }
        }
        return found;
    }
}
