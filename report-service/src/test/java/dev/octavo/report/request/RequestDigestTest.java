package dev.octavo.report.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;

class RequestDigestTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"template":{"name":"a"},"locale":"en"} | {"locale":"en","template":{"name":"a"}}
                    {"template":{"name":"a","version":"1"}} | {"template":{"version":"1","name":"a"}}
                    {"parameters":{"price":1.10}}           | {"parameters":{"price":1.1}}
                    {"parameters":{"count":100}}            | {"parameters":{"count":1E+2}}
                    {"template":{"name":"a"},"labels":{}}   | {"template":{"name":"a"}}
                    {"template":{"name":"a"},"reportId":"r"}| {"template":{"name":"a"}}
                    {"template":{"name":"a"},"unknown":1}   | {"template":{"name":"a"}}
                    """)
    void theSameRequestHasTheSameDigest(String one, String other) {
        assertThat(digest(one)).isEqualTo(digest(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"template":{"name":"a"}}                     | {"template":{"name":"b"}}
                    {"parameters":{"a":"1"}}                      | {"parameters":{"a":1}}
                    {"parameters":{"a":["b","c"]}}                | {"parameters":{"a":["c","b"]}}
                    {"parameters":{"a":["bc"]}}                   | {"parameters":{"a":["b","c"]}}
                    {"parameters":{"a":{"b":1}}}                  | {"parameters":{"a":{},"b":1}}
                    {"datasets":{"d":{"rows":[{"a":1}]}}}         | {"datasets":{"d":{"rows":[{"a":2}]}}}
                    {"locale":"en"}                               | {"timeZone":"en"}
                    {"locale":"en"}                               | {"locale":null}
                    []                                            | {}
                    """)
    void anotherRequestHasAnotherDigest(String one, String other) {
        assertThat(digest(one)).isNotEqualTo(digest(other));
    }

    private static RequestDigest digest(String json) {
        return RequestDigest.of(tree(json));
    }

    private static JsonNode tree(String json) {
        return switch (JsonText.parse(json.getBytes(StandardCharsets.UTF_8))) {
            case JsonParsing.Parsed(JsonNode value) -> value;
            case JsonParsing.Malformed malformed -> throw new AssertionError(malformed.toString());
        };
    }
}
