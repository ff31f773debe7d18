package dev.octavo.report.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.report.PackagedService;
import dev.octavo.report.request.EventSender.Reply;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

/// What the event edge refuses, so that no broker delivers it again.
class EventGuardIT {
    private static PackagedService service;
    private static EventSender sender;

    @BeforeAll
    static void start() throws Exception {
        service = PackagedService.start("event-guard", Map.of());
        sender = new EventSender(service);
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void anEventBeyondEveryLimitIsTooLarge() throws Exception {
        Reply reply = sender.binary("beyond", "\"" + "x".repeat(11 << 20) + "\"");

        assertThat(reply.status()).isEqualTo(413);
    }

    @Test
    void malformedJsonIsRefusedWithItsPlace() throws Exception {
        Reply reply = sender.binary("malformed", "{\"template\":\n {\"name\": }}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().path("type").asText())
                .isEqualTo("urn:octavo:problem:malformed-json");
        assertThat(reply.body().path("detail").asText()).contains("(line 2, column 11)");
    }

    @Test
    void aPlainJsonBodyReachesNoFunction() throws Exception {
        Map<String, String> json = Map.of("content-type", "application/json");

        assertThat(sender.send("POST", "", "{}", json).status()).isEqualTo(400);
        assertThat(sender.send("POST", "report-requested", "{}", json).status()).isEqualTo(404);
        assertThat(sender.send("GET", "report-requested", "", Map.of()).status()).isEqualTo(404);
        assertThat(sender.send("GET", "", "", Map.of()).status()).isEqualTo(405);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    application/cloudevents+avro       | x                                   | 422
                    application/cloudevents+json       | {                                   | 400
                    application/cloudevents+json       | 7                                   | 400
                    application/cloudevents+json       | {"specversion": "1.0", "data": {}}  | 400
                    application/cloudevents+json       | {"specversion": "2.0", "id": "1", "source": "/t", "type": "a", "data": {}} | 422
                    text/plain                         | hello                               | 400
                    """)
    void whatIsNoEventOfOursIsNeverDeliveredAgain(String type, String body, int status)
            throws Exception {
        Reply reply = sender.post(body, Map.of("content-type", type));

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
        assertThat(reply.body().path("instance").asText()).startsWith("urn:uuid:");
        assertThat(reply.body().toString()).doesNotContain("Exception", "io.quarkus", "java.");
    }

    @Test
    void anEventInTwoModesAtOnceIsRefused() throws Exception {
        Reply reply =
                sender.post(
                        "{}", Map.of("content-type", "application/cloudevents+json", "ce-id", "1"));

        assertThat(reply.status()).isEqualTo(400);
    }
}
