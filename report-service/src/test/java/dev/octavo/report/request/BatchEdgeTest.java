package dev.octavo.report.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import dev.octavo.contracts.FailureType;
import dev.octavo.contracts.ReportFailed;
import dev.octavo.report.AdvancingClock;
import dev.octavo.report.request.BatchAnswer.Failure;
import dev.octavo.report.request.BatchAnswer.Rejection;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class BatchEdgeTest {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().registerModule(new JavaTimeModule());

    private final List<String> handled = new ArrayList<>();
    private final AdvancingClock clock = new AdvancingClock(Instant.EPOCH);

    @Test
    void everyEventGetsItsOwnAnswer() {
        BatchAnswer.Timed timed =
                edge(Map.of(
                                "busy",
                                new Answer.Busy(new ReportId("r-1"), Duration.ofSeconds(7)),
                                "over",
                                new Answer.Over(new ReportId("r-2"), "cancelled")))
                        .handle(events("failed", "busy", "over", "after"), () -> true);

        assertThat(timed.answer().batchItemFailures()).containsExactly(new Failure("busy"));
        assertThat(timed.answer().batchItemRejections())
                .containsExactly(new Rejection("over", "report r-2 is cancelled"));
        assertThat(timed.answer().replies())
                .extracting(BatchAnswer.Reply::itemIdentifier)
                .containsExactly("failed", "after");
        assertThat(timed.answer().replies().getFirst().event())
                .containsEntry("type", "dev.octavo.report.failed.v1")
                .containsEntry("causationid", "failed");
        assertThat(timed.retryAfter()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void onceTheServiceCannotWorkTheRestIsLeftForLater() {
        BatchAnswer.Timed timed =
                edge(Map.of("b", new Answer.Unavailable("S3", Duration.ofSeconds(3))))
                        .handle(events("a", "b", "c"), () -> true);

        assertThat(handled).containsExactly("a", "b");
        assertThat(timed.answer().batchItemFailures())
                .containsExactly(new Failure("b"), new Failure("c"));
    }

    @Test
    void onceTheBatchHasTakenItsTimeTheRestIsLeftForLater() {
        BatchAnswer.Timed timed =
                edge(Map.of()).handle(events("slow-1", "slow-2", "c"), () -> true);

        assertThat(handled).containsExactly("slow-1", "slow-2");
        assertThat(timed.answer().batchItemFailures()).containsExactly(new Failure("c"));
        assertThat(timed.retryAfter()).isZero();
    }

    @Test
    void nothingIsBegunForASenderWhoHasGone() {
        edge(Map.of()).handle(events("a", "b", "c"), () -> !handled.contains("b"));

        assertThat(handled).containsExactly("a", "b");
    }

    @Test
    void eventsWithOneIdAreToldApartByTheirSequence() {
        List<BatchItem> twins =
                batch(
                        """
                        [{"specversion":"1.0","id":"twin","source":"/a","sequence":"001",
                          "type":"dev.octavo.report.requested.v1","data":{}},
                         {"specversion":"1.0","id":"twin","source":"/b","sequence":"002",
                          "type":"com.example.other","data":{}}]
                        """);

        BatchAnswer answer = edge(Map.of()).handle(twins, () -> true).answer();

        assertThat(answer.replies())
                .extracting(BatchAnswer.Reply::itemIdentifier)
                .containsExactly("001");
        assertThat(answer.batchItemRejections())
                .extracting(Rejection::itemIdentifier)
                .containsExactly("002");
    }

    @Test
    void aDefectFailsItsOwnEventOnly() {
        BatchAnswer.Timed timed = edge(Map.of()).handle(events("a", "defect", "c"), () -> true);

        assertThat(timed.answer().batchItemFailures()).containsExactly(new Failure("defect"));
        assertThat(timed.answer().replies()).hasSize(2);
        assertThat(timed.retryAfter()).isPositive();
    }

    @Test
    void whatIsNoEventOfOursIsRejectedAndTheOthersAreHandled() {
        List<BatchItem> events = new ArrayList<>(events("a"));
        events.addAll(batch("[{\"id\":\"b\",\"specversion\":\"2.0\"}]"));
        events.addAll(
                batch(
                        """
                        [{"specversion":"1.0","id":"c","source":"/s",
                          "type":"dev.octavo.report.requested.v1","data_base64":"***"}]
                        """));

        BatchAnswer answer = edge(Map.of()).handle(events, () -> true).answer();

        assertThat(answer.batchItemRejections())
                .containsExactly(
                        new Rejection("b", "specversion '2.0' is not 1.0"),
                        new Rejection("c", "'data_base64' is not Base64"));
        assertThat(answer.replies()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | 400 | the body is",
                "[ | 400 | (line 1, column",
                "[{\"id\":\"a\"},{\"id\":\"\"}] | 400 | /1/id is missing or empty",
                "[{\"id\":7}] | 400 | /0/id is missing",
                "[7] | 400 | /0/id is missing",
                "[{\"id\":\"a\"},{\"id\":\"a\"}] | 413 | /0/id is that of another event",
                "[{\"id\":\"a\",\"sequence\":\"1\"},{\"id\":\"a\",\"sequence\":\"1\"}] | 413 | /1/id is that",
                "[{\"id\":\"a\",\"sequence\":\"a\"},{\"id\":\"a\",\"sequence\":\"1\"}] | 413 | /0/id is that",
                "[{\"id\":\"a\"},{\"id\":\"b\"},{\"id\":\"c\"}] | 413 | has 3 events; expected at most 2",
            })
    void whatIsNoBatchIsRefusedAsAWhole(String body, int status, String detail) {
        BatchReading reading = BatchReading.read(body.getBytes(StandardCharsets.UTF_8), 2);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        BatchReading.NoBatch.class,
                        none -> {
                            assertThat(none.problem().status()).isEqualTo(status);
                            assertThat(none.problem().detail()).contains(detail);
                        });
    }

    private BatchEdge edge(Map<String, Answer> answers) {
        RequestHandler handler =
                event -> {
                    handled.add(event.id());
                    clock.advance(Duration.ofSeconds(event.id().startsWith("slow") ? 40 : 0));
                    if (event.id().equals("defect")) {
                        throw new IllegalStateException("a defect, on purpose");
                    }
                    return answers.getOrDefault(event.id(), failed(event.id()));
                };
        return new BatchEdge(
                new EventAnswering(handler, MAPPER),
                new Refusals(new SimpleMeterRegistry()),
                Requests.config(),
                MAPPER,
                clock);
    }

    private static Answer failed(String id) {
        return new Answer.Failed(
                new ReportFailed(
                        id,
                        "failed",
                        null,
                        new ReportFailed.Failure(
                                FailureType.UNKNOWN_TEMPLATE.value(), "on purpose", List.of()),
                        Instant.EPOCH,
                        Instant.EPOCH,
                        Map.of()));
    }

    private static List<BatchItem> events(String... ids) {
        List<BatchItem> events = new ArrayList<>();
        for (String id : ids) {
            events.addAll(
                    batch(
                            """
                            [{"specversion":"1.0","id":"%s","source":"/s",
                              "type":"dev.octavo.report.requested.v1","data":{}}]
                            """
                                    .formatted(id)));
        }
        return events;
    }

    private static List<BatchItem> batch(String json) {
        return BatchReading.read(json.getBytes(StandardCharsets.UTF_8), 10)
                        instanceof BatchReading.Events(List<BatchItem> items)
                ? items
                : List.of();
    }
}
