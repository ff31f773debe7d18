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

/// What the event edge answers to batches of events.
class BatchEdgeIT {
    private static PackagedService service;
    private static EventSender sender;

    @BeforeAll
    static void start() throws Exception {
        service = PackagedService.start("batch-edge", Map.of());
        sender = new EventSender(service);
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void aBatchIsAnsweredEventByEvent() throws Exception {
        String event =
                """
                {"specversion": "1.0", "id": "%s", "source": "/tests/batch", "type": "%s",
                 "partitionkey": "k", "data": %s}
                """;
        String batch =
                "[%s,%s,%s]"
                        .formatted(
                                event.formatted(
                                        "good", EventSender.REQUESTED, EventSender.ledger("b")),
                                event.formatted("other", "com.example.other", "{}"),
                                event.formatted(
                                        "bad",
                                        EventSender.REQUESTED,
                                        "{\"template\": {\"name\": \"no-such-template\"}}"));

        Reply reply = sender.batch(batch);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("content-type")).startsWith("application/json");
        assertThat(reply.body().path("batchItemFailures")).isEmpty();
        assertThat(reply.body().at("/batchItemRejections/0/itemIdentifier").asText())
                .isEqualTo("other");
        assertThat(reply.body().at("/batchItemRejections/0/reason").asText())
                .contains("com.example.other");
        assertThat(reply.body().at("/replies/0/itemIdentifier").asText()).isEqualTo("good");
        assertThat(reply.body().at("/replies/0/event/type").asText())
                .isEqualTo(EventSender.COMPLETED);
        assertThat(reply.body().at("/replies/0/event/data/document/pages").asInt()).isPositive();
        assertThat(reply.body().at("/replies/0/event/partitionkey").asText()).isEqualTo("k");
        assertThat(reply.body().at("/replies/1/event/type").asText()).isEqualTo(EventSender.FAILED);
        assertThat(reply.body().at("/replies/1/event/causationid").asText()).isEqualTo("bad");
    }

    @Test
    void aBatchLargerThanConfiguredIsRefused() throws Exception {
        String event = "{\"id\": \"1\"}";
        String batch = "[" + (event + ",").repeat(100) + event + "]";

        Reply reply = sender.batch(batch);

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.body().path("detail").asText())
                .isEqualTo("the batch has 101 events; expected at most 100");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    application/cloudevents-batch+json | {}                                  | 400
                    application/cloudevents-batch+json | [{"specversion": "1.0"}]            | 400
                    application/cloudevents-batch+avro | x                                   | 422
                    """)
    void whatIsNoBatchOfOursIsNeverDeliveredAgain(String type, String body, int status)
            throws Exception {
        Reply reply = sender.post(body, Map.of("content-type", type));

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
        assertThat(reply.body().path("instance").asText()).startsWith("urn:uuid:");
        assertThat(reply.body().toString()).doesNotContain("Exception", "io.quarkus", "java.");
    }
}
