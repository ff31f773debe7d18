package dev.octavo.ingest.delivery;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;

/// The body of a response, as far as it is worth reading.
///
/// @param bytes the body, or its beginning
/// @param cut whether there was more
record BoundedBody(Buffer bytes, boolean cut) {
    /// As much as a Lambda function may answer; brokers forward events up to 1 MiB at most.
    private static final int MAXIMUM = 6 * 1024 * 1024;

    /// Reads the body. A connection whose response is too long is closed, not read to its end.
    static Future<BoundedBody> read(HttpClientResponse response) {
        Promise<BoundedBody> promise = Promise.promise();
        Buffer bytes = Buffer.buffer();
        response.handler(
                chunk -> {
                    int room = MAXIMUM - bytes.length();
                    if (chunk.length() > room) {
                        bytes.appendBuffer(chunk, 0, room);
                        promise.tryComplete(new BoundedBody(bytes, true));
                        response.handler(null);
                        response.request().reset();
                    } else {
                        bytes.appendBuffer(chunk);
                    }
                });
        response.endHandler(_ -> promise.tryComplete(new BoundedBody(bytes, false)));
        response.exceptionHandler(promise::tryFail);
        return promise.future();
    }
}
