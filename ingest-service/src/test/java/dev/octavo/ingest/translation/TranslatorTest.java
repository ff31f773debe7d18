package dev.octavo.ingest.translation;

import static dev.octavo.ingest.translation.Translating.WRAPPING;
import static dev.octavo.ingest.translation.Translating.minimal;
import static dev.octavo.ingest.translation.Translating.record;
import static dev.octavo.ingest.translation.Translating.translated;
import static dev.octavo.ingest.translation.Translating.translator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.octavo.ingest.progress.Position;
import dev.octavo.ingest.translation.Translation.Malformed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.Map;

class TranslatorTest {
    private final Translator passing = translator(Map.of());
    private final Translator wrapping = translator(WRAPPING);

    @Test
    void aCloudEventPassesThroughWithItsDataByteForByte() {
        String json =
                """
                {"data": {"price": 1.10, "big": 12345678901234567890123, "e": "\\u00e9"} ,
                 "specversion": "1.0", "id": "a-1", "source": "/shop", "type": "placed",
                 "urgent": true, "attempt": 3, "correlationid": "c 1", "nothing": null}
                """;

        Event event = translated(passing.translate(record(json)));

        assertThat(event.data().bytes().text())
                .isEqualTo(
                        """
                        {"price": 1.10, "big": 12345678901234567890123, "e": "\\u00e9"}""");
        assertThat(event.id()).isEqualTo("a-1");
        assertThat(event.text("urgent")).contains("true");
        assertThat(event.attributes().get("attempt")).isEqualTo(new AttributeValue.Whole(3));
        assertThat(event.text("correlationid")).contains("c 1");
        assertThat(event.text("nothing")).isEmpty();
        assertThat(event.text("datacontenttype")).contains("application/json");
    }

    @Test
    void whatTheShardKnowsIsAdded() {
        Event event = translated(passing.translate(record(minimal(""))));

        assertThat(event.text("time")).contains("2026-02-03T04:05:06.789Z");
        assertThat(event.text("partitionkey")).contains("key");
        assertThat(event.text("sequence")).hasValueSatisfying(it -> assertThat(it).hasSize(64));
    }

    @Test
    void whatTheProducerSaidStays() {
        String json =
                minimal(
                        """
                        , "time": "2020-01-01T00:00:00+01:00", "partitionkey": "p", "sequence": "s"\
                        """);

        Event event = translated(passing.translate(record(json)));

        assertThat(event.text("time")).contains("2020-01-01T00:00:00+01:00");
        assertThat(event.text("partitionkey")).contains("p");
        assertThat(event.text("sequence")).contains("s");
    }

    @Test
    void sequencesOfPartsAreOrderedAsText() {
        ShardRecord second = record(minimal(""), Position.of("9", 2));
        ShardRecord eleventh = record(minimal(""), Position.of("9", 11));
        ShardRecord next = record(minimal(""), Position.of("10", 0));

        assertThat(translated(passing.translate(second)).text("sequence").orElseThrow())
                .isLessThan(translated(passing.translate(eleventh)).text("sequence").orElseThrow());
        assertThat(translated(passing.translate(eleventh)).text("sequence").orElseThrow())
                .isLessThan(translated(passing.translate(next)).text("sequence").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'text/plain' | '\"caf\\u00e9\"' | café",
                "'application/json' | '\"caf\\u00e9\"' | '\"caf\\u00e9\"'",
                "'text/plain' | '\"caf\u00e9 / tea\"' | caf\u00e9 / tea",
                "'text/plain' | 12.50 | 12.50",
                "'application/vnd.x+json; charset=utf-8' | [1, 2] | [1, 2]"
            })
    void dataFollowsItsContentType(String contentType, String data, String body) {
        String json =
                minimal(", \"datacontenttype\": \"%s\", \"data\": %s".formatted(contentType, data));

        Event event = translated(passing.translate(record(json)));

        assertThat(event.data().bytes().text()).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"a\\\"}\"", "\"a\\\\\"", "\"\\u0022caf\u00e9\""})
    void dataThatIsAStringIsCutOutWhereItEnds(String data) {
        Event event =
                translated(passing.translate(record(minimal(", \"data\": %s".formatted(data)))));

        assertThat(event.data().bytes().text()).isEqualTo(data);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAEC/w==", "AAEC\\/w==", "AAEC/w\\u003d="})
    void binaryDataIsDecoded(String base64) {
        String json =
                minimal(
                        ", \"datacontenttype\": \"image/png\", \"data_base64\": \"%s\""
                                .formatted(base64));

        Event event = translated(passing.translate(record(json)));

        assertThat(bytes(event)).containsExactly(0, 1, 2, -1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"data", "data_base64"})
    void aRecordThatEndsInTheMiddleOfItsDataIsNoJson(String member) {
        String json = minimal(", \"" + member + "\": \"AAEC/w==\"");

        for (int end = json.indexOf(member); end < json.length(); end++) {
            assertThat(passing.translate(record(json.substring(0, end))))
                    .isInstanceOf(Malformed.class);
        }
    }

    @Test
    void anEventWithoutDataHasNoContentType() {
        Event event = translated(passing.translate(record(minimal(", \"data\": null"))));

        assertThat(event.data()).isNull();
        assertThat(event.text("datacontenttype")).isEmpty();
    }

    @Test
    void anotherPayloadIsWrapped() {
        Event event = translated(wrapping.translate(record("{\"order\": {\"id\": 4711}}")));

        assertThat(event.id()).isEqualTo("shardId-000000000001:49");
        assertThat(event.text("source")).contains("/kinesis/orders");
        assertThat(event.text("type")).contains("com.example.order.placed.v1");
        assertThat(event.text("subject")).contains("4711");
        assertThat(event.text("datacontenttype")).contains("application/json");
        assertThat(event.data().bytes().text()).isEqualTo("{\"order\": {\"id\": 4711}}");
    }

    @Test
    void theSameRecordIsTheSameEvent() {
        ShardRecord record = record("{\"order\": {}}", Position.of("49", 3));

        Event first = translated(wrapping.translate(record));
        Event second = translated(wrapping.translate(record));

        assertThat(first.attributes()).isEqualTo(second.attributes());
        assertThat(first.id()).isEqualTo("shardId-000000000001:49:3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"order\":{\"id\":null}}", "{\"order\":{\"id\":{}}}", "[]", "1"})
    void withoutAnythingAtThePointerThereIsNoSubject(String payload) {
        Event event = translated(wrapping.translate(record(payload)));

        assertThat(event.text("subject")).isEmpty();
    }

    @Test
    void whatIsNotJsonIsWrappedOnlyUnderAnotherContentType() {
        Translator bytes =
                translator(Map.of("type", "t", "data-content-type", "application/octet-stream"));

        assertThat(wrapping.translate(record("{oops"))).isInstanceOf(Malformed.class);
        assertThat(bytes(translated(bytes.translate(record(new byte[] {0, 1, -1})))))
                .containsExactly(0, 1, -1);
    }

    @ParameterizedTest
    @CsvSource({
        "source, 'not a uri', octavo.translation.source",
        "data-content-type, json, octavo.translation.data-content-type",
        "subject-pointer, order/id, octavo.translation.subject-pointer",
        "type, 'a\u0001', octavo.translation.type"
    })
    void anAbsurdValueIsNamedByItsKey(String key, String value, String named) {
        Map<String, String> config = new java.util.HashMap<>(Map.of("type", "t"));
        config.put(key, value);

        assertThatThrownBy(() -> translator(config))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(named + ": ");
    }

    private static byte[] bytes(Event event) {
        Slice bytes = event.data().bytes();
        return Arrays.copyOfRange(bytes.array(), bytes.offset(), bytes.offset() + bytes.length());
    }
}
