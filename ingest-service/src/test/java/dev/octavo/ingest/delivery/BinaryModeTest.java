package dev.octavo.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.ingest.delivery.HttpMessage.Header;
import dev.octavo.ingest.translation.AttributeValue;
import dev.octavo.ingest.translation.AttributeValue.Text;
import dev.octavo.ingest.translation.AttributeValue.Truth;
import dev.octavo.ingest.translation.AttributeValue.Whole;
import dev.octavo.ingest.translation.Event;
import dev.octavo.ingest.translation.EventData;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

class BinaryModeTest {
    @Test
    void attributesAreHeadersAndDataIsTheBody() {
        Map<String, AttributeValue> attributes = attributes();
        attributes.put("datacontenttype", new Text("application/json"));
        attributes.put("urgent", new Truth(true));
        attributes.put("attempt", new Whole(-3));
        byte[] data = "{}".getBytes(StandardCharsets.UTF_8);

        HttpMessage message =
                BinaryMode.message(new Event(attributes, new EventData(data, true)), Map.of());

        assertThat(message.headers())
                .containsExactly(
                        new Header("ce-specversion", "1.0"),
                        new Header("ce-id", "1"),
                        new Header("ce-source", "/s"),
                        new Header("ce-type", "t"),
                        new Header("content-type", "application/json"),
                        new Header("ce-urgent", "true"),
                        new Header("ce-attempt", "-3"));
        assertThat(message.body().array()).isSameAs(data);
    }

    @Test
    void anEventWithoutDataHasAnEmptyBody() {
        HttpMessage message = BinaryMode.message(new Event(attributes(), null), Map.of());

        assertThat(message.body().length()).isZero();
    }

    @Test
    void overridesStandInPlaceOfTheEventsOwn() {
        Map<String, AttributeValue> attributes = attributes();
        attributes.put("tenant", new Text("own"));

        HttpMessage message =
                BinaryMode.message(
                        new Event(attributes, null), Map.of("tenant", "given", "stage", "test"));

        assertThat(message.headers())
                .contains(new Header("ce-tenant", "given"), new Header("ce-stage", "test"))
                .doesNotContain(new Header("ce-tenant", "own"));
    }

    @Test
    void anEventWhoseAttributesAreTooLargeForHeadersIsWrittenInStructuredMode() {
        Map<String, AttributeValue> attributes = attributes();
        attributes.put("note", new Text("x".repeat(4096)));

        HttpMessage message = BinaryMode.message(new Event(attributes, null), Map.of("a", "b"));

        assertThat(message.headers())
                .containsExactly(
                        new Header("content-type", "application/cloudevents+json; charset=UTF-8"));
        assertThat(message.body().text())
                .startsWith("{\"specversion\":\"1.0\",\"id\":\"1\"")
                .endsWith("\"a\":\"b\"}");
    }

    // The examples are those of the specification, and what lies at its borders.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "'Euro € 😀' | Euro%20%E2%82%AC%20%F0%9F%98%80",
                "'\"' | %22",
                "'%' | %25",
                "'!~' | !~",
                "'a\u007fb' | a%7Fb"
            })
    void whatAHeaderCannotHoldIsPercentEncoded(String value, String encoded) {
        assertThat(BinaryMode.encoded(value)).isEqualTo(encoded);
    }

    private static Map<String, AttributeValue> attributes() {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        attributes.put("id", new Text("1"));
        attributes.put("source", new Text("/s"));
        attributes.put("type", new Text("t"));
        return attributes;
    }
}
