package dev.octavo.ingest.delivery;

import dev.octavo.ingest.delivery.HttpMessage.Header;
import dev.octavo.ingest.delivery.SinkAnswer.Accepted;
import dev.octavo.ingest.delivery.SinkAnswer.Rejected;
import dev.octavo.ingest.delivery.SinkAnswer.Retryable;
import dev.octavo.ingest.trace.AttemptTrace;

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
            return sink.send(message);
        }
        List<AttemptTrace> attempts = new ArrayList<>(batch.size());
        for (PendingEvent event : batch.events()) {
            attempts.add(event.trace().attempt(batch.failures() + 1));
        }
        OptionalInt status = OptionalInt.empty();
        String failure = "given up";
        try {
            SinkAnswer answer = sink.send(continuing(attempts, message));
            status = status(answer);
            failure = failure(answer);
            return answer;
        } finally {
            for (AttemptTrace attempt : attempts) {
                attempt.end(status, failure);
            }
        }
    }

    // A request belongs to one trace, a batch to several: then only the events themselves tell.
    private static HttpMessage continuing(List<AttemptTrace> attempts, HttpMessage message) {
        if (attempts.size() > 1) {
            return message;
        }
        List<Header> headers = new ArrayList<>(message.headers());
        attempts.getFirst()
                .headers()
                .forEach((name, value) -> headers.add(new Header(name, value)));
        return new HttpMessage(headers, message.body());
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
