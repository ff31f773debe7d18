package dev.octavo.ingest.delivery;

import dev.octavo.ingest.delivery.HttpMessage.Header;
import dev.octavo.ingest.delivery.SinkAnswer.Accepted;
import dev.octavo.ingest.delivery.SinkAnswer.Rejected;
import dev.octavo.ingest.delivery.SinkAnswer.Retryable;
import dev.octavo.ingest.translation.Printable;

import io.vertx.core.http.HttpClientResponse;

import java.nio.charset.StandardCharsets;
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
            HttpClientResponse response, BoundedBody body, boolean repliesWanted, Instant now) {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return accepted(response, body, repliesWanted);
        }
        String text = body.bytes().toString(StandardCharsets.UTF_8);
        Answer answer = new Answer(OptionalInt.of(status), Printable.quoted(text));
        if (!retryable(status)) {
            return new Rejected(answer);
        }
        String retryAfter = response.getHeader("retry-after");
        return new Retryable(
                answer, Optional.ofNullable(retryAfter).flatMap(it -> RetryAfter.parse(it, now)));
    }

    static boolean retryable(int status) {
        return status >= 500 || status == 404 || status == 408 || status == 409 || status == 429;
    }

    private static SinkAnswer accepted(
            HttpClientResponse response, BoundedBody body, boolean repliesWanted) {
        if (!repliesWanted || !isEvent(response)) {
            return new Accepted(Optional.empty());
        }
        if (body.cut()) {
            return new Rejected(
                    new Answer(
                            OptionalInt.of(response.statusCode()),
                            "accepted, but with a reply event larger than 1 MiB"));
        }
        return new Accepted(
                Optional.of(new HttpMessage(eventHeaders(response), body.bytes().getBytes())));
    }

    private static boolean isEvent(HttpClientResponse response) {
        String contentType = response.getHeader("content-type");
        return response.getHeader("ce-specversion") != null
                || (contentType != null
                        && contentType
                                .toLowerCase(Locale.ROOT)
                                .startsWith("application/cloudevents"));
    }

    private static List<Header> eventHeaders(HttpClientResponse response) {
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
