package dev.octavo.ingest.delivery;

import dev.octavo.ingest.delivery.HttpMessage.Header;
import dev.octavo.ingest.delivery.SinkAnswer.Accepted;
import dev.octavo.ingest.delivery.SinkAnswer.Rejected;
import dev.octavo.ingest.delivery.SinkAnswer.Retryable;
import dev.octavo.logging.Printable;

import org.apache.hc.core5.http.ClassicHttpResponse;

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
            ClassicHttpResponse response, BoundedBody body, boolean contentWanted, Instant now) {
        int status = response.getCode();
        Optional<Duration> retryAfter =
                Optional.ofNullable(response.getFirstHeader("retry-after"))
                        .flatMap(it -> RetryAfter.parse(it.getValue(), now));
        if (status >= 200 && status < 300) {
            return accepted(response, body, contentWanted, retryAfter);
        }
        String text = new String(body.bytes(), StandardCharsets.UTF_8);
        Answer answer = new Answer(OptionalInt.of(status), Printable.quoted(text));
        return retryable(status) ? new Retryable(answer, retryAfter) : new Rejected(answer);
    }

    static boolean retryable(int status) {
        return status >= 500 || status == 404 || status == 408 || status == 409 || status == 429;
    }

    private static SinkAnswer accepted(
            ClassicHttpResponse response,
            BoundedBody body,
            boolean contentWanted,
            Optional<Duration> retryAfter) {
        OptionalInt status = OptionalInt.of(response.getCode());
        if (!contentWanted) {
            return new Accepted(Optional.empty(), status, retryAfter);
        }
        if (body.cut()) {
            return new Rejected(new Answer(status, "accepted, with an answer larger than 6 MiB"));
        }
        List<Header> headers = contentHeaders(response);
        return body.bytes().length == 0 && headers.isEmpty()
                ? new Accepted(Optional.empty(), status, retryAfter)
                : new Accepted(
                        Optional.of(new HttpMessage(headers, body.bytes())), status, retryAfter);
    }

    // What makes an event of a body, if it is one.
    private static List<Header> contentHeaders(ClassicHttpResponse response) {
        List<Header> headers = new ArrayList<>();
        for (var header : response.getHeaders()) {
            String lower = header.getName().toLowerCase(Locale.ROOT);
            if (lower.startsWith("ce-") || lower.equals("content-type")) {
                headers.add(new Header(lower, header.getValue()));
            }
        }
        return headers;
    }
}
