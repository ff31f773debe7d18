package dev.octavo.ingest.delivery;

import dev.octavo.ingest.delivery.HttpMessage.Header;
import dev.octavo.ingest.delivery.SinkAnswer.Retryable;
import dev.octavo.logging.Printable;

import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/// A sink that is reached by HTTP/1.1, on the thread that delivers: to hand a request to another
/// thread and its answer back costs more than all the rest of a delivery.
public final class HttpSink implements Sink {
    private final SinkClient client;
    private final URI target;
    private final HttpHost host;
    private final boolean contentWanted;
    private final Clock clock;

    /// @param client with the settings for connections
    /// @param target an absolute URL, `http` or `https`
    /// @param contentWanted whether somebody reads what the sink answers with
    public HttpSink(SinkClient client, URI target, boolean contentWanted, Clock clock) {
        this.client = client;
        this.target = target;
        this.host = HttpHost.create(target);
        this.contentWanted = contentWanted;
        this.clock = clock;
    }

    @Override
    public SinkAnswer send(HttpMessage message) throws InterruptedException {
        HttpPost request = request(message);
        try (Deadlines.Deadline deadline = client.begin(request)) {
            try {
                return answer(request);
            } catch (IOException e) {
                breakOff(request);
                return deadline.passed()
                        ? noAnswerInTime()
                        : new Retryable(Answer.none(describe(e)), Optional.empty());
            } catch (IllegalStateException e) {
                // Broken off between two of its steps, the client finds that it has no connection.
                breakOff(request);
                if (!deadline.passed()) {
                    throw e;
                }
                return noAnswerInTime();
            }
        }
    }

    private static void breakOff(HttpPost request) throws InterruptedException {
        request.cancel();
        if (Thread.interrupted()) {
            throw new InterruptedException("the delivery was given up");
        }
    }

    /// The response is never closed, since that reads it to its end: one that is not read whole is
    /// cancelled.
    private SinkAnswer answer(HttpPost request) throws IOException {
        ClassicHttpResponse response = client.send(host, request);
        BoundedBody body = BoundedBody.read(response);
        if (body.cut()) {
            request.cancel();
        }
        return ResponseReading.answer(response, body, contentWanted, clock.instant());
    }

    private SinkAnswer noAnswerInTime() {
        return new Retryable(Answer.none("no answer within " + client.timeout()), Optional.empty());
    }

    private HttpPost request(HttpMessage message) {
        HttpPost request = new HttpPost(target);
        for (Header header : message.headers()) {
            request.addHeader(header.name(), header.value());
        }
        request.setEntity(new PiecewiseEntity(message.body()));
        return request;
    }

    private static String describe(IOException failure) {
        // What the client complains of may quote what the sink sent.
        String message = failure.getMessage();
        return failure.getClass().getSimpleName()
                + (message == null ? "" : ": " + Printable.quoted(message));
    }
}
