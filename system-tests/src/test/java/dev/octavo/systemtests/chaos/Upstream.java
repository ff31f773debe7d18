package dev.octavo.systemtests.chaos;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;

/// The connection of a proxy to its target, opened when it is needed.
final class Upstream implements AutoCloseable {
    private final URI target;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    Upstream(URI target) {
        this.target = target;
    }

    HttpBytes exchange(HttpBytes request) throws IOException {
        Socket connected = socket;
        InputStream responses = in;
        if (connected == null || responses == null) {
            connected = new Socket(target.getHost(), target.getPort());
            connected.setTcpNoDelay(true);
            responses = new BufferedInputStream(connected.getInputStream());
            socket = connected;
            in = responses;
        }
        connected.getOutputStream().write(request.bytes());
        connected.getOutputStream().flush();
        HttpBytes response = HttpBytes.response(responses);
        boolean over = HttpBytes.header(response.head(), "connection").equalsIgnoreCase("close");
        if (over && !HttpBytes.streams(response.head())) {
            close();
            socket = null;
            in = null;
        }
        return response;
    }

    /// The next part of the response that streams.
    HttpBytes.Chunk chunk() throws IOException {
        if (in == null) {
            throw new EOFException("nothing streams");
        }
        return HttpBytes.chunk(in);
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
        }
    }
}
