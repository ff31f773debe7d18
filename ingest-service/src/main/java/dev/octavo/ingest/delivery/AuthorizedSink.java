package dev.octavo.ingest.delivery;

import dev.octavo.ingest.delivery.HttpMessage.Header;
import dev.octavo.ingest.delivery.SinkAnswer.Rejected;
import dev.octavo.ingest.delivery.SinkAnswer.Retryable;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A sink that wants to know who delivers.
///
/// @param sink the sink itself
/// @param token what proves it
record AuthorizedSink(Sink sink, BearerToken token) implements Sink {
    private static final OptionalInt UNAUTHORIZED = OptionalInt.of(401);

    @Override
    public SinkAnswer send(HttpMessage message) throws InterruptedException {
        Header authorization = new Header("authorization", "Bearer " + token.value());
        SinkAnswer answer = sink.send(message.with(List.of(authorization)));
        // It is the token that was refused, not the event, and tokens rotate.
        return answer instanceof Rejected(Answer said) && said.status().equals(UNAUTHORIZED)
                ? new Retryable(said, Optional.empty())
                : answer;
    }
}
