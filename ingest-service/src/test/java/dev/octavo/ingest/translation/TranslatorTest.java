package dev.octavo.ingest.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.octavo.contracts.Problem;
import dev.octavo.ingest.progress.Position;
import dev.octavo.ingest.translation.Translation.Malformed;
import dev.octavo.ingest.translation.Translation.Translated;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

class TranslatorTest {
    private static final Instant ARRIVAL = Instant.parse("2026-02-03T04:05:06.789Z");

    private final Translator passing = translator(Map.of());
    private final Translator wrapping =
            translator(
                    Map.of("type", "com.example.order.placed.v1", "subject-pointer", "/order/id"));

    @Test
    void aCloudEventPassesThroughWithItsDataByteForByte() {
        String json =
                """
                {"data": {"price": 1.10, "big": 12345678901234567890123, "e": "\\u00e9"} ,
                 "specversion": "1.0", "id": "a-1", "source": "/shop", "type": "placed",
                 "urgent": true, "attempt": 3, "correlationid": "c 1", "nothing": null}
                """;

        Event event = translated(passing.translate(record(json)));

        assertThat(event.data().bytes())
                .asString(StandardCharsets.UTF_8)
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
                "'text/plain' | 12.50 | 12.50",
                "'application/vnd.x+json; charset=utf-8' | [1, 2] | [1, 2]"
            })
    void dataFollowsItsContentType(String contentType, String data, String body) {
        String json =
                minimal(", \"datacontenttype\": \"%s\", \"data\": %s".formatted(contentType, data));

        Event event = translated(passing.translate(record(json)));

        assertThat(event.data().bytes()).asString(StandardCharsets.UTF_8).isEqualTo(body);
    }

    @Test
    void binaryDataIsDecoded() {
        String json =
                minimal(", \"datacontenttype\": \"image/png\", \"data_base64\": \"AAEC/w==\"");

        Event event = translated(passing.translate(record(json)));

        assertThat(event.data().bytes()).containsExactly(0, 1, 2, -1);
    }

    @Test
    void anEventWithoutDataHasNoContentType() {
        Event event = translated(passing.translate(record(minimal(", \"data\": null"))));

        assertThat(event.data()).isNull();
        assertThat(event.text("datacontenttype")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"specversion\":\"1.0\"}' | /id | '\"id\" is missing'",
                "'{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"\",\"type\":\"t\"}'"
                        + " | /source | '\"source\" is empty'",
                "'{\"specversion\":\"1.0\",\"id\":7,\"source\":\"s\",\"type\":\"t\"}'"
                        + " | /id | '\"id\" is 7; expected a string'",
                "'{\"specversion\":\"0.3\",\"id\":\"1\",\"source\":\"s\",\"type\":\"t\"}'"
                        + " | /specversion | '\"specversion\" is \"0.3\"; expected \"1.0\"'",
                "'{\"specversion\":1.0,\"id\":\"1\",\"source\":\"s\",\"type\":\"t\"}'"
                        + " | /specversion | '\"specversion\" is \"1.0\"; expected \"1.0\"'",
            })
    void aCloudEventThatLacksSomethingIsMalformed(String json, String pointer, String message) {
        Malformed malformed = (Malformed) passing.translate(record(json));

        assertThat(malformed.problems()).contains(Problem.at(pointer, message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"Tenant\": \"x\"' | /Tenant | 'expected lower-case letters and digits only'",
                "'\"a/b\": \"x\"' | /a~1b | 'expected lower-case letters and digits only'",
                "'\"x\": \"a\\r\\nce-id: 2\"' | /x | 'has the character U+000D'",
                "'\"x\": \"\\ud800\"' | /x | 'has the character U+D800'",
                "'\"x\": 1.5' | /x | 'expected a string, an integer or a boolean'",
                "'\"x\": {\"y\": 1}' | /x | 'expected a string, an integer or a boolean'",
                "'\"x\": 4294967296' | /x | 'is a number beyond 32 bits'",
                "'\"time\": \"yesterday\"' | /time | 'expected a timestamp as in RFC 3339'",
                "'\"source\": \"b\"' | /source | 'is given twice'",
                "'\"datacontenttype\": \"json\"' | /datacontenttype | 'expected a media type'",
                "'\"dataschema\": \"x/y\"' | /dataschema | 'expected an absolute URI'",
                "'\"subject\": \"\"' | /subject | 'is empty'",
                "'\"data_base64\": \"*\"' | /data_base64 | 'is not Base64'",
                "'\"data\": 1, \"data_base64\": \"AA==\"' | /data_base64 | 'beside data'",
            })
    void anIllegalAttributeIsMalformed(String member, String pointer, String message) {
        Malformed malformed = (Malformed) passing.translate(record(minimal(", " + member)));

        assertThat(malformed.problems())
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.pointer()).isEqualTo(pointer);
                            assertThat(problem.message()).contains(message);
                        });
    }

    @Test
    void allProblemsAreNamedAtOnce() {
        Malformed malformed =
                (Malformed)
                        passing.translate(record("{\"specversion\":\"2\",\"X\":1,\"id\":\"\"}"));

        assertThat(malformed.problems())
                .extracting(Problem::pointer)
                .containsExactly("/specversion", "/X", "/id", "/source", "/type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "hello",
                "{\"a\":1}",
                "[1]",
                "42",
                "{\"specversion\":\"1.0\",\"id\":\"1\"",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"t\"} x"
            })
    void whatIsNoCloudEventIsMalformedWhenNothingIsSaidOfOtherPayloads(String payload) {
        assertThat(passing.translate(record(payload))).isInstanceOf(Malformed.class);
    }

    @Test
    void bytesThatAreNoTextAreMalformed() {
        byte[] utf16 = minimal("").getBytes(StandardCharsets.UTF_16LE);
        byte[] latin1 = minimal(", \"x\": \"é\"").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(passing.translate(record(utf16))).isInstanceOf(Malformed.class);
        assertThat(passing.translate(record(latin1))).isInstanceOf(Malformed.class);
    }

    @Test
    void anotherPayloadIsWrapped() {
        Event event = translated(wrapping.translate(record("{\"order\": {\"id\": 4711}}")));

        assertThat(event.id()).isEqualTo("shardId-000000000001:49");
        assertThat(event.text("source")).contains("/kinesis/orders");
        assertThat(event.text("type")).contains("com.example.order.placed.v1");
        assertThat(event.text("subject")).contains("4711");
        assertThat(event.text("datacontenttype")).contains("application/json");
        assertThat(event.data().bytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"order\": {\"id\": 4711}}");
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
    void aSubjectThatNoAttributeMayHaveMakesTheRecordMalformed() {
        Translation translation = wrapping.translate(record("{\"order\": {\"id\": \"a\\nb\"}}"));

        assertThat(translation).isInstanceOf(Malformed.class);
    }

    @Test
    void whatIsNotJsonIsWrappedOnlyUnderAnotherContentType() {
        Translator bytes =
                translator(Map.of("type", "t", "data-content-type", "application/octet-stream"));

        assertThat(wrapping.translate(record("{oops"))).isInstanceOf(Malformed.class);
        assertThat(translated(bytes.translate(record(new byte[] {0, 1, -1}))).data().bytes())
                .containsExactly(0, 1, -1);
    }

    @Test
    void aPartitionKeyThatNoAttributeMayHaveMakesTheRecordMalformed() {
        ShardRecord record =
                new ShardRecord(
                        "shardId-000000000001",
                        Position.of("49"),
                        "a\u0007b",
                        ARRIVAL,
                        minimal("").getBytes(StandardCharsets.UTF_8));

        Malformed malformed = (Malformed) passing.translate(record);

        assertThat(malformed.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "The record's partition key has the character U+0007, which no attribute"
                                + " may have");
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

    private static Event translated(Translation translation) {
        assertThat(translation).isInstanceOf(Translated.class);
        return ((Translated) translation).event();
    }

    private static String minimal(String more) {
        return "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/s\",\"type\":\"t\""
                + more
                + "}";
    }

    private static ShardRecord record(String payload) {
        return record(payload, Position.of("49"));
    }

    private static ShardRecord record(byte[] payload) {
        return new ShardRecord("shardId-000000000001", Position.of("49"), "key", ARRIVAL, payload);
    }

    private static ShardRecord record(String payload, Position position) {
        return new ShardRecord(
                "shardId-000000000001",
                position,
                "key",
                ARRIVAL,
                payload.getBytes(StandardCharsets.UTF_8));
    }

    private static Translator translator(Map<String, String> values) {
        return new Translator(
                dev.octavo.ingest.Configured.by(
                        TranslationConfig.class, "octavo.translation", values),
                "orders");
    }
}
