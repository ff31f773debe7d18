package dev.octavo.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.ingest.delivery.HttpMessage.Header;
import dev.octavo.ingest.translation.AttributeValue;
import dev.octavo.ingest.translation.AttributeValue.Text;
import dev.octavo.ingest.translation.AttributeValue.Whole;
import dev.octavo.ingest.translation.Event;
import dev.octavo.ingest.translation.EventData;
import dev.octavo.ingest.translation.Slice;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class StructuredModeTest {
    @Test
    void dataStandsInABatchByteForByteOrInBase64() {
        byte[] array = "...{\"price\": 1.10}...".getBytes(StandardCharsets.UTF_8);

        HttpMessage message =
                StructuredMode.batch(
                        List.of(
                                event("1", new EventData(new Slice(array, 3, 15), true)),
                                event("2", new EventData(new Slice(array, 1, 2), false)),
                                event("3", null),
                                event("4", new EventData(new Slice(array, 13, 3), true))),
                        Map.of("stage", "test"));

        assertThat(message.body().text())
                .isEqualTo(
                        """
                        [{"specversion":"1.0","id":"1","source":"/s","type":"t","try":3,"stage":"test",\
                        "data":{"price": 1.10}},\
                        {"specversion":"1.0","id":"2","source":"/s","type":"t","try":3,"stage":"test",\
                        "data_base64":"Li4="},\
                        {"specversion":"1.0","id":"3","source":"/s","type":"t","try":3,"stage":"test"},\
                        {"specversion":"1.0","id":"4","source":"/s","type":"t","try":3,"stage":"test",\
                        "data":1.1}]""");
        assertThat(message.events()).isEqualTo(4);
        assertThat(message.headers())
                .containsExactly(
                        new Header(
                                "content-type",
                                "application/cloudevents-batch+json; charset=UTF-8"));
    }

    private static Event event(String id, @Nullable EventData data) {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        attributes.put("id", new Text(id));
        attributes.put("source", new Text("/s"));
        attributes.put("type", new Text("t"));
        attributes.put("try", new Whole(3));
        return new Event(attributes, data);
    }
}
