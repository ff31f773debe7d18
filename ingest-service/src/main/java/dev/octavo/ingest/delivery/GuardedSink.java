package dev.octavo.ingest.delivery;

import dev.octavo.ingest.delivery.Circuit.Permit;
import dev.octavo.ingest.delivery.SinkAnswer.Accepted;
import dev.octavo.ingest.delivery.SinkAnswer.Retryable;

import java.util.Optional;

/// A sink behind a [Circuit].
///
/// @param sink the sink itself
/// @param circuit knows whether it is up
/// @param tally counts
record GuardedSink(Sink sink, Circuit circuit, SinkTally tally) implements Sink {
    @Override
    public SinkAnswer send(HttpMessage message) throws InterruptedException {
        Optional<Permit> permit = circuit.acquire();
        if (permit.isEmpty()) {
            return new Retryable(
                    Answer.none("not tried, the sink is down: " + circuit.state()),
                    Optional.empty());
        }
        SinkAnswer answer = null;
        try {
            answer = sink.send(message);
            return answer;
        } finally {
            tell(permit.get(), message, Optional.ofNullable(answer));
        }
    }

    // Without an answer the delivery was given up by this side. Whoever asks for patience (408,
    // 429)
    // is neither down nor well.
    private void tell(Permit permit, HttpMessage message, Optional<SinkAnswer> answer) {
        tally.count(message.events(), answer.isPresent() && answer.get() instanceof Accepted);
        if (answer.isEmpty()) {
            circuit.released(permit);
        } else if (answer.get() instanceof Retryable retryable) {
            int status = retryable.answer().status().orElse(503);
            if (status >= 500) {
                circuit.failed(permit);
            } else if (status == 408 || status == 429) {
                circuit.released(permit);
            } else {
                circuit.succeeded(permit);
            }
        } else {
            circuit.succeeded(permit);
        }
    }
}
