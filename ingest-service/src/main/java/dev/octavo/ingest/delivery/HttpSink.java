package dev.octavo.ingest.delivery;

import dev.octavo.ingest.delivery.HttpMessage.Header;
import dev.octavo.ingest.delivery.SinkAnswer.Retryable;
import dev.octavo.ingest.translation.Printable;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/// A sink that is reached by HTTP/1.1.
///
/// It sits on the HTTP client of Vert.x, which is in the process anyway: the JDK's own would
/// cost more memory, and has no time-out for a response that begins and never ends.
public final class HttpSink implements Sink {
    private final HttpClient client;
    private final RequestOptions template;
    private final Duration timeout;
    private final boolean contentWanted;
    private final Clock clock;

    /// @param client with the settings for connections
    /// @param target an absolute URL, `http` or `https`
    /// @param timeout for one delivery, until the whole answer is there
    /// @param contentWanted whether somebody reads what the sink answers with
    public HttpSink(
            HttpClient client, URI target, Duration timeout, boolean contentWanted, Clock clock) {
        this.client = client;
        this.template =
                new RequestOptions().setMethod(HttpMethod.POST).setAbsoluteURI(target.toString());
        this.timeout = timeout;
        this.contentWanted = contentWanted;
        this.clock = clock;
    }

    @Override
    public SinkAnswer send(HttpMessage message) throws InterruptedException {
        AtomicReference<HttpClientRequest> open = new AtomicReference<>();
        CompletableFuture<SinkAnswer> answer =
                client.request(options(message))
                        .onSuccess(open::set)
                        .compose(request -> exchange(request, message))
                        .toCompletionStage()
                        .toCompletableFuture();
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            return new Retryable(Answer.none(describe(e.getCause())), Optional.empty());
        } catch (TimeoutException e) {
            breakOff(open.get());
            return new Retryable(Answer.none("no answer within " + timeout), Optional.empty());
        } catch (InterruptedException e) {
            breakOff(open.get());
            throw e;
        }
    }

    private RequestOptions options(HttpMessage message) {
        RequestOptions options = new RequestOptions(template);
        for (Header header : message.headers()) {
            options.addHeader(header.name(), header.value());
        }
        return options;
    }

    private Future<SinkAnswer> exchange(HttpClientRequest request, HttpMessage message) {
        return request.send(Buffer.buffer(message.body())).compose(this::answer);
    }

    private Future<SinkAnswer> answer(HttpClientResponse response) {
        return BoundedBody.read(response)
                .map(
                        body ->
                                ResponseReading.answer(
                                        response, body, contentWanted, clock.instant()));
    }

    private static void breakOff(HttpClientRequest request) {
        if (request != null) {
            request.reset();
        }
    }

    private static String describe(Throwable failure) {
        // What the client complains of may quote what the sink sent.
        String message = failure.getMessage();
        return failure.getClass().getSimpleName()
                + (message == null ? "" : ": " + Printable.quoted(message));
    }
}
