package dev.octavo.ingest.delivery;

import dev.octavo.ingest.delivery.HttpMessage.Header;
import dev.octavo.ingest.delivery.SinkAnswer.Accepted;
import dev.octavo.ingest.delivery.SinkAnswer.Rejected;
import dev.octavo.ingest.delivery.SinkAnswer.Retryable;
import dev.octavo.ingest.trace.AttemptTrace;
import dev.octavo.ingest.trace.EventTrace;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// One attempt to deliver a batch, which every event of the batch notes in its trace.
///
/// @param batch what is delivered
record TracedAttempt(Batch batch) {
    SinkAnswer send(Sink sink, SinkProtocol protocol) throws InterruptedException {
        HttpMessage message = protocol.request(batch.events());
        if (!batch.events().getFirst().trace().noted()) {
            return sink.send(continuing(message));
        }
        List<EventTrace> traces = batch.events().stream().map(PendingEvent::trace).toList();
        AttemptTrace attempt =
                traces.getFirst().attempt(batch.failures() + 1, traces.subList(1, traces.size()));
        OptionalInt status = OptionalInt.empty();
        String failure = "given up";
        try {
            SinkAnswer answer = sink.send(continuing(attempt, message));
            status = status(answer);
            failure = failure(answer);
            return answer;
        } finally {
            attempt.end(status, failure);
        }
    }

    // Without spans of the bridge's own, the sink's follow those of the producer. One event in
    // binary mode brings its trace along as a header, which TracedSink continues.
    private HttpMessage continuing(HttpMessage message) {
        for (Header header : message.headers()) {
            if (header.name().equals("ce-traceparent")) {
                return message;
            }
        }
        return message.with(TraceHeaders.shared(batch.events()));
    }

    private static HttpMessage continuing(AttemptTrace attempt, HttpMessage message) {
        List<Header> headers = new ArrayList<>();
        attempt.headers().forEach((name, value) -> headers.add(new Header(name, value)));
        return message.with(headers);
    }

    private static OptionalInt status(SinkAnswer answer) {
        return switch (answer) {
            case Accepted accepted -> accepted.status();
            case Rejected(Answer said) -> said.status();
            case Retryable(Answer said, _) -> said.status();
        };
    }

    private static String failure(SinkAnswer answer) {
        return switch (answer) {
            case Accepted _ -> "";
            case Rejected(Answer said) -> said.toString();
            case Retryable(Answer said, _) -> said.toString();
        };
    }
}
