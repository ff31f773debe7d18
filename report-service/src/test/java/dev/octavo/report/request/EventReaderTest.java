package dev.octavo.report.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.LinkedHashMap;
import java.util.Map;

class EventReaderTest {
    private final Map<String, String> headers =
            new LinkedHashMap<>(
                    Map.of(
                            "ce-specversion",
                            "1.0",
                            "ce-id",
                            "1",
                            "ce-source",
                            "/test",
                            "ce-type",
                            "dev.octavo.report.requested.v1",
                            "Content-Type",
                            "application/json"));

    @Test
    void understandsBinaryMode() {
        headers.put("CE-Partitionkey", "k%20%E2%82%AC%25");

        EventReading reading = EventReader.readBinary(headers.entrySet(), true);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        EventReading.Understood.class,
                        understood -> {
                            assertThat(understood.attributes().id()).isEqualTo("1");
                            assertThat(understood.attributes().extensions())
                                    .isEqualTo(Map.of("partitionkey", "k €%"));
                        });
    }

    @Test
    void understandsStructuredMode() {
        EventReading reading =
                EventReader.readStructured(
                        Requests.tree(
                                """
                                {"specversion": "1.0", "id": "1", "source": "/test", "time": "2026-07-30T12:00:00+02:00",
                                 "type": "dev.octavo.report.requested.v1", "partitionkey": "k", "attempt": 3, "data": {}}
                                """));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        EventReading.Understood.class,
                        understood ->
                                assertThat(understood.attributes().extensions())
                                        .isEqualTo(Map.of("partitionkey", "k", "attempt", "3")));
    }

    @Test
    void theSameEventIsTheSameInBothModes() {
        headers.put("ce-id", "caf%C3%A9%2F1");
        EventReading binary = EventReader.readBinary(headers.entrySet(), true);

        EventReading structured =
                EventReader.readStructured(
                        Requests.tree(
                                """
                                {"specversion": "1.0", "id": "café/1", "source": "/test",
                                 "type": "dev.octavo.report.requested.v1", "data": {}}
                                """));

        assertThat(attributes(binary).id()).isEqualTo(attributes(structured).id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce-specversion", "ce-id", "ce-source", "ce-type"})
    void anEventWithoutARequiredAttributeIsNoEvent(String header) {
        headers.remove(header);

        assertThat(problem(EventReader.readBinary(headers.entrySet(), true)))
                .satisfies(
                        problem -> {
                            assertThat(problem.status()).isEqualTo(400);
                            assertThat(problem.detail()).contains("'" + header.substring(3) + "'");
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "ce-specversion, 2.0, 422",
        "ce-specversion, 0.3, 422",
        "ce-id, '', 400",
        "ce-source, 'a b', 400",
        "ce-source, %zz, 400",
        "ce-type, com.example.other, 422",
        "ce-type, dev.octavo.report.completed.v1, 422",
        "ce-time, yesterday, 400",
        "Content-Type, text/csv, 422",
        "Content-Type, application/xml, 422"
    })
    void neverAnswersWithAStatusThatIsDeliveredAgain(String header, String value, int status) {
        headers.put(header, value);

        assertThat(problem(EventReader.readBinary(headers.entrySet(), true)).status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json; charset=utf-8", "application/vnd.acme+json"})
    void anyJsonWillDo(String mediaType) {
        headers.put("Content-Type", mediaType);

        assertThat(EventReader.readBinary(headers.entrySet(), true))
                .isInstanceOf(EventReading.Understood.class);
    }

    @Test
    void dataIsNeeded() {
        assertThat(problem(EventReader.readBinary(headers.entrySet(), false)).detail())
                .contains("no data");
    }

    @Test
    void anAttributeOfTheWrongTypeIsNamed() {
        EventReading reading =
                EventReader.readStructured(
                        Requests.tree("{\"specversion\": \"1.0\", \"id\": 7, \"data\": {}}"));

        assertThat(problem(reading).detail()).isEqualTo("attribute 'id' is 7; expected a text");
    }

    @Test
    void aVeryLongIdIsRefused() {
        headers.put("ce-id", "x".repeat(513));

        assertThat(problem(EventReader.readBinary(headers.entrySet(), true)).detail())
                .isEqualTo("attribute 'id' has 513 characters; expected at most 512");
    }

    private static EventAttributes attributes(EventReading reading) {
        return switch (reading) {
            case EventReading.Understood(EventAttributes attributes) -> attributes;
            case EventReading.NotUnderstood(EventProblem problem) ->
                    throw new AssertionError(problem);
        };
    }

    private static EventProblem problem(EventReading reading) {
        return switch (reading) {
            case EventReading.Understood understood -> throw new AssertionError(understood);
            case EventReading.NotUnderstood(EventProblem problem) -> problem;
        };
    }
}
