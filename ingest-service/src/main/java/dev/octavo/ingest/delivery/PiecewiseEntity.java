package dev.octavo.ingest.delivery;

import dev.octavo.ingest.translation.Slice;

import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// A body that is written piece by piece. What is written to a socket at once, the JDK copies into
/// memory beside the heap, as much of it for each thread as was ever written.
final class PiecewiseEntity extends AbstractHttpEntity {
    private static final int PIECE = 64 * 1024;

    private final Slice body;

    PiecewiseEntity(Slice body) {
        super((String) null, null);
        this.body = body;
    }

    @Override
    public long getContentLength() {
        return body.length();
    }

    @Override
    public InputStream getContent() {
        return new ByteArrayInputStream(body.array(), body.offset(), body.length());
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        for (int written = 0; written < body.length(); written += PIECE) {
            int piece = Math.min(PIECE, body.length() - written);
            out.write(body.array(), body.offset() + written, piece);
        }
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public boolean isStreaming() {
        return false;
    }

    @Override
    public void close() {
        // It holds nothing that must be closed.
    }
}
