package dev.octavo.ingest.bridge;

import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/// What stands for another service, on a free port of 127.0.0.1.
final class LoopbackServer {
    private LoopbackServer() {}

    /// One that has not been started.
    static HttpServer create() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }
}
