package dev.octavo.ingest.deadletter;

import java.io.InputStream;
import java.util.Arrays;
import java.util.Base64;

/// Bytes in Base64, encoded piece by piece while they are read: a large record does not stand in
/// memory once more.
final class Base64Input extends InputStream {
    /// A multiple of three, so that padding comes at the very end only.
    private static final int PIECE = 3 * 4096;

    private final byte[] bytes;
    private int next;
    private byte[] piece = {};
    private int read;

    Base64Input(byte[] bytes) {
        this.bytes = bytes;
    }

    /// How many characters so many bytes take.
    static long length(int bytes) {
        return (bytes + 2L) / 3 * 4;
    }

    @Override
    public int read() {
        return ready() ? piece[read++] : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!ready()) {
            return -1;
        }
        int count = Math.min(length, piece.length - read);
        System.arraycopy(piece, read, into, offset, count);
        read += count;
        return count;
    }

    private boolean ready() {
        if (read == piece.length && next < bytes.length) {
            int end = Math.min(next + PIECE, bytes.length);
            piece = Base64.getEncoder().encode(Arrays.copyOfRange(bytes, next, end));
            next = end;
            read = 0;
        }
        return read < piece.length;
    }
}
