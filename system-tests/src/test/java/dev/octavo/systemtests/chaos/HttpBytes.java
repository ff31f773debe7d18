package dev.octavo.systemtests.chaos;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// One HTTP/1.1 message as it came over the wire, byte for byte (RFC 9112): what signs its
/// requests is not to notice that they went through other hands.
///
/// @param head the first line and the headers, with the empty line that ends them
/// @param body as it was framed, chunks and all
@SuppressWarnings("ArrayRecordComponent")
record HttpBytes(String head, byte[] body) {
    /// Reads the head of a request; its body is still to come.
    ///
    /// @return null when the connection has ended before it
    static @Nullable String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        String line;
        do {
            line = line(in);
            if (line == null) {
                if (head.isEmpty()) {
                    return null;
                }
                throw new EOFException("inside the head of a message");
            }
            head.append(line);
        } while (!line.equals("\r\n"));
        return head.toString();
    }

    /// Reads a response, and leaves out interim ones. The body of one that [#streams] is still to
    /// come.
    static HttpBytes response(InputStream in) throws IOException {
        while (true) {
            String head = head(in);
            if (head == null) {
                throw new EOFException("no response");
            }
            int status = Integer.parseInt(head.substring(9, 12));
            if (status >= 200) {
                boolean bodiless = status == 204 || status == 304 || streams(head);
                return new HttpBytes(head, bodiless ? new byte[0] : body(in, head));
            }
        }
    }

    /// Whether the body of a response is a stream of events, which goes on for minutes.
    static boolean streams(String head) {
        return header(head, "content-type").equals("application/vnd.amazon.eventstream");
    }

    /// The body that belongs to a head.
    static byte[] body(InputStream in, String head) throws IOException {
        if (header(head, "transfer-encoding").equalsIgnoreCase("chunked")) {
            return chunks(in);
        }
        String length = header(head, "content-length");
        return exactly(in, length.isEmpty() ? 0 : Integer.parseInt(length));
    }

    /// The value of a header; empty when it is not there.
    static String header(String head, String name) {
        return head.lines()
                .skip(1)
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Chunk chunk;
        do {
            chunk = chunk(in);
            out.writeBytes(chunk.bytes());
        } while (!chunk.last());
        return out.toByteArray();
    }

    /// One chunk of a body.
    ///
    /// @param bytes as it was framed; the last one with the trailer
    /// @param last whether the body ends with it
    @SuppressWarnings("ArrayRecordComponent")
    record Chunk(byte[] bytes, boolean last) {}

    /// Reads the next chunk of a body.
    static Chunk chunk(InputStream in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String line = line(in);
        if (line == null) {
            throw new EOFException("inside a chunked body");
        }
        out.writeBytes(latin(line));
        int size = Integer.parseInt(line.strip().split(";", 2)[0], 16);
        if (size > 0) {
            out.writeBytes(exactly(in, size + 2));
            return new Chunk(out.toByteArray(), false);
        }
        String trailer;
        do {
            trailer = line(in);
            out.writeBytes(latin(trailer == null ? "\r\n" : trailer));
        } while (trailer != null && !trailer.equals("\r\n"));
        return new Chunk(out.toByteArray(), true);
    }

    private static byte[] exactly(InputStream in, int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("inside the body of a message");
        }
        return bytes;
    }

    private static @Nullable String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        int c;
        while ((c = in.read()) >= 0) {
            line.append((char) c);
            if (c == '\n') {
                return line.toString();
            }
        }
        return null;
    }

    /// The whole message, as it came.
    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(latin(head));
        out.writeBytes(body);
        return out.toByteArray();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
