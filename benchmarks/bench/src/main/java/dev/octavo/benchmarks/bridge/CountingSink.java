package dev.octavo.benchmarks.bridge;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// An HTTP server that takes every event with 202, and notes when it came. Records are known by
/// the number that their data begins with.
final class CountingSink implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentHashMap<Integer, Long> arrivals = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();

    private CountingSink(HttpServer server) {
        this.server = server;
    }

    /// Starts one on a free port of 127.0.0.1.
    static CountingSink start() throws IOException {
        // Else the last bytes of an answer wait for the acknowledgement of the first ones.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        CountingSink sink = new CountingSink(server);
        server.setExecutor(sink.threads);
        server.createContext("/", sink::take);
        server.start();
        return sink;
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void take(HttpExchange exchange) throws IOException {
        long now = System.nanoTime();
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Payload.numbers(body).forEach(number -> arrivals.putIfAbsent(number, now));
            exchange.sendResponseHeaders(202, -1);
        }
        lock.lock();
        try {
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// When a record came first, by [System#nanoTime]; 0 when it did not.
    long arrival(int number) {
        return arrivals.getOrDefault(number, 0L);
    }

    /// Waits until so many different records have come since the last [#forget].
    ///
    /// @return false when they have not after this time
    boolean await(int records, Duration atMost) throws InterruptedException {
        long nanos = atMost.toNanos();
        lock.lock();
        try {
            while (arrivals.size() < records) {
                if (nanos <= 0) {
                    return false;
                }
                nanos = arrived.awaitNanos(nanos);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// How many different records have come since the last [#forget].
    int count() {
        return arrivals.size();
    }

    /// Begins anew.
    void forget() {
        arrivals.clear();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    /// What a record holds.
    static final class Payload {
        private static final String BEGINNING = "{\"number\":";
        private static final String FILLING = "x".repeat(460);

        private Payload() {}

        static byte[] of(int number) {
            return (BEGINNING + number + ",\"strike\":\"" + FILLING + "\",\"height\":1200}")
                    .getBytes(StandardCharsets.UTF_8);
        }

        /// Of all records in a body: one, or a batch of events that hold them.
        static List<Integer> numbers(byte[] body) {
            String text = new String(body, StandardCharsets.UTF_8);
            List<Integer> numbers = new ArrayList<>();
            for (int at = text.indexOf(BEGINNING); at >= 0; at = text.indexOf(BEGINNING, at)) {
                at += BEGINNING.length();
                numbers.add(Integer.valueOf(text.substring(at, text.indexOf(',', at))));
            }
            return numbers;
        }
    }
}
