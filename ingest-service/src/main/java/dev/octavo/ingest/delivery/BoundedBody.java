package dev.octavo.ingest.delivery;

import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// The body of a response, as far as it is worth reading.
///
/// @param bytes the body, or its beginning; never to be modified. Bodies are never compared.
/// @param cut whether there was more
@SuppressWarnings("ArrayRecordComponent")
record BoundedBody(byte[] bytes, boolean cut) {
    /// As much as a Lambda function may answer; brokers forward events up to 1 MiB at most.
    private static final int MAXIMUM = 6 * 1024 * 1024;

    private static final BoundedBody NONE = new BoundedBody(new byte[0], false);

    /// Reads the body. When it is whole, the connection is free for the next request; when it is
    /// cut, whoever sent the request must cancel it.
    static BoundedBody read(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return NONE;
        }
        InputStream content = entity.getContent();
        if (entity.getContentLength() == 0) {
            // As most answers: to read it would take 16 KiB of memory each time.
            content.close();
            return NONE;
        }
        byte[] bytes = content.readNBytes(MAXIMUM + 1);
        if (bytes.length > MAXIMUM) {
            return new BoundedBody(Arrays.copyOf(bytes, MAXIMUM), true);
        }
        content.close();
        return new BoundedBody(bytes, false);
    }
}
