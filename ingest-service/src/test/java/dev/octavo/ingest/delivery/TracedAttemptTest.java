package dev.octavo.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.ingest.delivery.Batching.ContentMode;
import dev.octavo.ingest.delivery.HttpMessage.Header;
import dev.octavo.ingest.delivery.SinkAnswer.Accepted;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a request says of the traces of its events when the bridge makes no spans itself.
class TracedAttemptTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String FIRST = "00-" + TRACE + "-00f067aa0ba902b7-01";
    private static final String SECOND = "00-" + TRACE + "-b7ad6b7169203331-01";
    private static final String OTHER = "00-0af7651916cd43dd8448eb211c80319c-00f067aa0ba902b7-01";

    private static final SinkProtocol BATCHES = new DirectProtocol(true, Map.of());

    private final Pending pending = new Pending();

    @Test
    void aBatchOfOneEventContinuesItsTrace() throws Exception {
        PendingEvent event =
                pending.event("a", Map.of("traceparent", FIRST, "tracestate", "x=1,y=2"));

        HttpMessage sent = sent(BATCHES, event);

        assertThat(sent.headers())
                .contains(new Header("traceparent", FIRST), new Header("tracestate", "x=1,y=2"));
        assertThat(sent.body().text()).contains("\"traceparent\":\"" + FIRST + "\"");
    }

    @Test
    void aBatchOfOneTraceContinuesThatOfItsFirstEvent() throws Exception {
        HttpMessage sent = sent(BATCHES, traced("a", FIRST), traced("b", SECOND));

        assertThat(sent.headers())
                .filteredOn(header -> header.name().startsWith("trace"))
                .containsExactly(new Header("traceparent", FIRST));
        assertThat(sent.body().text()).contains(FIRST, SECOND);
    }

    @Test
    void aBatchOfSeveralTracesContinuesNone() throws Exception {
        assertUntraced(sent(BATCHES, traced("a", FIRST), traced("b", OTHER)));
        assertUntraced(sent(BATCHES, traced("a", FIRST), pending.event("b")));
        assertUntraced(sent(BATCHES, pending.event("a"), traced("b", FIRST)));
        assertUntraced(sent(BATCHES, pending.event("a"), pending.event("b")));
    }

    @Test
    void whatIsNoTraceStaysAnAttribute() throws Exception {
        assertUntraced(sent(BATCHES, traced("a", "00-" + TRACE + "-0000000000000000-01")));
        assertThat(
                        sent(
                                        BATCHES,
                                        pending.event(
                                                "a",
                                                Map.of("traceparent", FIRST, "tracestate", "x=é")))
                                .headers())
                .extracting(Header::name)
                .contains("traceparent")
                .doesNotContain("tracestate");
    }

    @Test
    void anEventInStructuredModeContinuesItsTraceAsInBinaryMode() throws Exception {
        SinkProtocol structured = new BrokerProtocol(ContentMode.STRUCTURED, Map.of());
        SinkProtocol binary = new BrokerProtocol(ContentMode.BINARY, Map.of());

        assertThat(sent(structured, traced("a", FIRST)).headers())
                .contains(new Header("traceparent", FIRST));
        assertThat(sent(binary, traced("a", FIRST)).headers())
                .containsOnlyOnce(new Header("traceparent", FIRST))
                .contains(new Header("ce-traceparent", FIRST));
    }

    private PendingEvent traced(String partitionKey, String traceparent) {
        return pending.event(partitionKey, Map.of("traceparent", traceparent));
    }

    private static HttpMessage sent(SinkProtocol protocol, PendingEvent... events)
            throws InterruptedException {
        List<HttpMessage> sent = new ArrayList<>();
        Sink sink =
                message -> {
                    sent.add(message);
                    return new Accepted(Optional.empty());
                };
        new TracedAttempt(Batch.of(List.of(events))).send(new TracedSink(sink), protocol);
        return sent.getFirst();
    }

    private static void assertUntraced(HttpMessage message) {
        assertThat(message.headers())
                .extracting(Header::name)
                .doesNotContain("traceparent", "tracestate");
    }
}
