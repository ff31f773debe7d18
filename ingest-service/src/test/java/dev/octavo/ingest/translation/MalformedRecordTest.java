package dev.octavo.ingest.translation;

import static dev.octavo.ingest.translation.Translating.WRAPPING;
import static dev.octavo.ingest.translation.Translating.minimal;
import static dev.octavo.ingest.translation.Translating.record;
import static dev.octavo.ingest.translation.Translating.translator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.contracts.Problem;
import dev.octavo.ingest.progress.Position;
import dev.octavo.ingest.translation.Translation.Malformed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// What no event can be made of, and how every fault of it is named.
class MalformedRecordTest {
    private final Translator passing = translator(Map.of());
    private final Translator wrapping = translator(WRAPPING);

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
    void aSubjectThatNoAttributeMayHaveMakesTheRecordMalformed() {
        Translation translation = wrapping.translate(record("{\"order\": {\"id\": \"a\\nb\"}}"));

        assertThat(translation).isInstanceOf(Malformed.class);
    }

    @Test
    void aPartitionKeyThatNoAttributeMayHaveMakesTheRecordMalformed() {
        ShardRecord record =
                new ShardRecord(
                        "shardId-000000000001",
                        Position.of("49"),
                        "a\u0007b",
                        Translating.ARRIVAL,
                        minimal("").getBytes(StandardCharsets.UTF_8));

        Malformed malformed = (Malformed) passing.translate(record);

        assertThat(malformed.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "The record's partition key has the character U+0007, which no attribute"
                                + " may have");
    }
}
