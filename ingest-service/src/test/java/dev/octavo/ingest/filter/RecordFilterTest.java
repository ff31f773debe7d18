package dev.octavo.ingest.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.ingest.Configured;
import dev.octavo.ingest.filter.Filtering.Filtered;
import dev.octavo.ingest.filter.Filtering.Kept;
import dev.octavo.ingest.filter.Filtering.Unparsable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

class RecordFilterTest {
    private static final String DATA = "{\"Pattern\":{\"data\":{\"kind\":[\"a\"]}}}";

    @Test
    void withoutPatternsEverythingIsKeptWhateverItIs() {
        RecordFilter filter = new RecordFilter(config(Map.of()));

        assertThat(filter.filter(Records.of("no JSON"))).isInstanceOf(Kept.class);
    }

    // One of each operator that Lambda's filter syntax names.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"kind\":[\"a\",\"b\"]} | {\"kind\":\"b\"} | {\"kind\":\"c\"}",
                "{\"kind\":[null]} | {\"kind\":null} | {\"kind\":\"\"}",
                "{\"kind\":[\"\"]} | {\"kind\":\"\"} | {\"kind\":\"a\"}",
                "{\"kind\":[{\"prefix\":\"us-\"}]} | {\"kind\":\"us-e\"} | {\"kind\":\"eu\"}",
                "{\"kind\":[{\"suffix\":\".png\"}]} | {\"kind\":\"a.png\"} | {\"kind\":\"a.jpg\"}",
                "{\"kind\":[{\"equals-ignore-case\":\"A\"}]} | {\"kind\":\"a\"} | {\"kind\":\"b\"}",
                "{\"kind\":[{\"anything-but\":[\"a\"]}]} | {\"kind\":\"b\"} | {\"kind\":\"a\"}",
                "{\"n\":[{\"numeric\":[\">\",10,\"<=\",20]}]} | {\"n\":20} | {\"n\":10}",
                "{\"n\":[{\"numeric\":[\"=\",300]}]} | {\"n\":3.0e2} | {\"n\":301}",
                "{\"n\":[{\"exists\":true}]} | {\"n\":0} | {\"m\":0}",
                "{\"n\":[{\"exists\":false}]} | {\"m\":0} | {\"n\":0}",
                "{\"a\":[1],\"b\":[2]} | {\"a\":1,\"b\":2} | {\"a\":1,\"b\":3}",
                "{\"$or\":[{\"a\":[1]},{\"b\":[2]}]} | {\"a\":0,\"b\":2} | {\"a\":0,\"b\":3}",
                "{\"a\":{\"b\":{\"c\":[1]}}} | {\"a\":{\"b\":{\"c\":1}}} | {\"a\":{\"c\":1}}",
                "{\"a\":[1]} | {\"a\":[3,1]} | {\"a\":[3]}",
            })
    void dataIsComparedInThePatternLanguageOfLambda(String pattern, String kept, String filtered) {
        RecordFilter filter = filter("{\"Pattern\":{\"data\":" + pattern + "}}");

        assertThat(filter.filter(Records.of(kept))).isInstanceOf(Kept.class);
        assertThat(filter.filter(Records.of(filtered))).isInstanceOf(Filtered.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"partitionKey\":[\"k\\\"ey\"]}",
                "{\"sequenceNumber\":[{\"prefix\":\"4959\"}]}",
                "{\"kinesisSchemaVersion\":[\"1.0\"]}",
                "{\"approximateArrivalTimestamp\":[{\"numeric\":[\"=\",1545071050.987]}]}",
            })
    void metadataIsComparedWithoutReadingData(String pattern) {
        RecordFilter filter = filter("{\"Pattern\":" + pattern + "}");

        assertThat(filter.filter(Records.of("k\"ey", "no JSON"))).isInstanceOf(Kept.class);
    }

    @Test
    void oneOfSeveralPatternsIsEnough() {
        RecordFilter filter = filter(DATA + ",{\"Pattern\":{\"partitionKey\":[\"key\"]}}");

        assertThat(filter.filter(Records.of("other", "{\"kind\":\"a\"}"))).isInstanceOf(Kept.class);
        assertThat(filter.filter(Records.of("key", "{\"kind\":\"b\"}"))).isInstanceOf(Kept.class);
        assertThat(filter.filter(Records.of("other", "{\"kind\":\"b\"}")))
                .isInstanceOf(Filtered.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "text", "{\"kind\":\"a\"", "{} {}", "\0\0{}", "NaN"})
    void dataThatIsNoJsonIsUnparsableAndCounted(String data) {
        RecordFilter filter = filter(DATA);

        assertThat(filter.filter(Records.of(data))).isInstanceOf(Unparsable.class);
        assertThat(filter.unparsable()).isEqualTo(1);
    }

    @Test
    void dataThatIsNestedTooDeeplyOrNotUtf8IsUnparsable() {
        RecordFilter filter = filter(DATA);
        byte[] latin1 = {'"', (byte) 0xE4, '"'};

        assertThat(filter.filter(Records.of("[".repeat(2000) + "]".repeat(2000))))
                .isInstanceOf(Unparsable.class);
        assertThat(filter.filter(Records.of("key", latin1))).isInstanceOf(Unparsable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "null", "true", "\"text\"", "[]", "[{\"kind\":\"b\"}]"})
    void jsonThatIsNoObjectIsComparedToo(String data) {
        assertThat(filter(DATA).filter(Records.of(data))).isInstanceOf(Filtered.class);
    }

    @Test
    void dataCannotSpeakForTheMetadata() {
        RecordFilter filter =
                filter("{\"Pattern\":{\"partitionKey\":[\"vip\"],\"data\":{\"kind\":[\"a\"]}}}");

        assertThat(filter.filter(Records.of("{\"kind\":\"a\"},\"partitionKey\":\"vip\"")))
                .isInstanceOf(Filtered.class);
    }

    @Test
    void whatCannotBeParsedMattersOnlyWhereDataDecides() {
        RecordFilter filter =
                filter(
                        "{\"Pattern\":{\"partitionKey\":[\"sure\"]}},{\"Pattern\":{\"partitionKey\":"
                                + "[\"maybe\"],\"data\":{\"kind\":[\"a\"]}}}");

        assertThat(filter.filter(Records.of("sure", "no JSON"))).isInstanceOf(Kept.class);
        assertThat(filter.filter(Records.of("maybe", "no JSON"))).isInstanceOf(Unparsable.class);
        assertThat(filter.filter(Records.of("never", "no JSON"))).isInstanceOf(Filtered.class);
        assertThat(filter.unparsable()).isEqualTo(1);
    }

    @Test
    void alternativesMayAskForDataAndMetadata() {
        RecordFilter filter =
                filter(
                        "{\"Pattern\":{\"$or\":[{\"partitionKey\":[\"vip\"]},"
                                + "{\"data\":{\"kind\":[\"a\"]}}]}}");

        assertThat(filter.filter(Records.of("vip", "{}"))).isInstanceOf(Kept.class);
        assertThat(filter.filter(Records.of("key", "{\"kind\":\"a\"}"))).isInstanceOf(Kept.class);
        assertThat(filter.filter(Records.of("key", "{}"))).isInstanceOf(Filtered.class);
        assertThat(filter.filter(Records.of("key", "no JSON"))).isInstanceOf(Unparsable.class);
    }

    private static RecordFilter filter(String patterns) {
        return new RecordFilter(
                config(Map.of("criteria", "{\"Filters\":[%s]}".formatted(patterns))));
    }

    private static FilterConfig config(Map<String, String> values) {
        return Configured.by(FilterConfig.class, "octavo.filter", values);
    }
}
