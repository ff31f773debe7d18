package dev.octavo.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.ingest.delivery.HttpMessage.Header;
import dev.octavo.ingest.delivery.SinkAnswer.Accepted;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class TracedSinkTest {
    private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final List<Header> sent = new ArrayList<>();
    private final TracedSink sink =
            new TracedSink(
                    message -> {
                        sent.addAll(message.headers());
                        return new Accepted(Optional.empty());
                    });

    @Test
    void theTraceOfAnEventGoesOnInTheRequest() throws Exception {
        send(new Header("ce-traceparent", PARENT), new Header("ce-tracestate", "a=1"));

        assertThat(sent)
                .contains(new Header("traceparent", PARENT), new Header("tracestate", "a=1"))
                .contains(new Header("ce-traceparent", PARENT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "none",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01"
            })
    void whatIsNoTraceStaysAnAttribute(String illegal) throws Exception {
        send(new Header("ce-traceparent", illegal), new Header("ce-tracestate", "a=1"));

        assertThat(sent).extracting(Header::name).doesNotContain("traceparent", "tracestate");
    }

    private void send(Header... headers) throws InterruptedException {
        sink.send(new HttpMessage(List.of(headers), new byte[0]));
    }
}
