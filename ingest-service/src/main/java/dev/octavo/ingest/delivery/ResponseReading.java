package dev.octavo.ingest.delivery;

import dev.octavo.ingest.delivery.HttpMessage.Header;
import dev.octavo.ingest.delivery.SinkAnswer.Accepted;
import dev.octavo.ingest.delivery.SinkAnswer.Rejected;
import dev.octavo.ingest.delivery.SinkAnswer.Retryable;
import dev.octavo.ingest.translation.Printable;

import io.vertx.core.http.HttpClientResponse;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// What a response means. The statuses that are tried again are Knative's (Knative Eventing,
/// event delivery): 404, 408, 409, 429 and 5xx.
final class ResponseReading {
    private ResponseReading() {}

    static SinkAnswer answer(
            HttpClientResponse response, BoundedBody body, boolean contentWanted, Instant now) {
        int status = response.statusCode();
        Optional<Duration> retryAfter =
                Optional.ofNullable(response.getHeader("retry-after"))
                        .flatMap(it -> RetryAfter.parse(it, now));
        if (status >= 200 && status < 300) {
            return accepted(response, body, contentWanted, retryAfter);
        }
        String text = body.bytes().toString(StandardCharsets.UTF_8);
        Answer answer = new Answer(OptionalInt.of(status), Printable.quoted(text));
        return retryable(status) ? new Retryable(answer, retryAfter) : new Rejected(answer);
    }

    static boolean retryable(int status) {
        return status >= 500 || status == 404 || status == 408 || status == 409 || status == 429;
    }

    private static SinkAnswer accepted(
            HttpClientResponse response,
            BoundedBody body,
            boolean contentWanted,
            Optional<Duration> retryAfter) {
        OptionalInt status = OptionalInt.of(response.statusCode());
        if (!contentWanted) {
            return new Accepted(Optional.empty(), status, retryAfter);
        }
        if (body.cut()) {
            return new Rejected(new Answer(status, "accepted, with an answer larger than 6 MiB"));
        }
        List<Header> headers = contentHeaders(response);
        return body.bytes().length() == 0 && headers.isEmpty()
                ? new Accepted(Optional.empty(), status, retryAfter)
                : new Accepted(
                        Optional.of(new HttpMessage(headers, body.bytes().getBytes())),
                        status,
                        retryAfter);
    }

    // What makes an event of a body, if it is one.
    private static List<Header> contentHeaders(HttpClientResponse response) {
        List<Header> headers = new ArrayList<>();
        response.headers()
                .forEach(
                        (name, value) -> {
                            String lower = name.toLowerCase(Locale.ROOT);
                            if (lower.startsWith("ce-") || lower.equals("content-type")) {
                                headers.add(new Header(lower, value));
                            }
                        });
        return headers;
    }
}
