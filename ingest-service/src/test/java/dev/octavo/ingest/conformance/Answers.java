package dev.octavo.ingest.conformance;

import dev.octavo.ingest.delivery.Answer;
import dev.octavo.ingest.delivery.HttpMessage;
import dev.octavo.ingest.delivery.SinkAnswer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a function may come to.
final class Answers {
    static final SinkAnswer SUCCESS = new SinkAnswer.Accepted(Optional.empty());
    static final SinkAnswer FUNCTION_ERROR = status(500);

    private Answers() {}

    static SinkAnswer status(int status) {
        return new SinkAnswer.Retryable(new Answer(OptionalInt.of(status), ""), Optional.empty());
    }

    static SinkAnswer returned(String body) {
        return new SinkAnswer.Accepted(
                Optional.of(
                        new HttpMessage(
                                List.of(new HttpMessage.Header("content-type", "application/json")),
                                body.getBytes(StandardCharsets.UTF_8))));
    }

    static SinkAnswer failures(String... ids) {
        return returned(
                Stream.of(ids)
                        .map("{\"itemIdentifier\":\"%s\"}"::formatted)
                        .collect(Collectors.joining(",", "{\"batchItemFailures\":[", "]}")));
    }
}
