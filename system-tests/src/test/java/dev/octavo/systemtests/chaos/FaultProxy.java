package dev.octavo.systemtests.chaos;

import dev.octavo.systemtests.chaos.Weather.Fault;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/// Stands between the bridge and one of its stations, and breaks what it carries, as the
/// weather is. It speaks just enough HTTP/1.1 to know where a request and its response end.
final class FaultProxy implements AutoCloseable {
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(4);

    private final Station station;
    private final URI target;
    private final ServerSocket server;
    private final RandomGenerator random;
    private final Map<Fault, Integer> counts = new EnumMap<>(Fault.class);
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Weather weather = Weather.CALM;

    private FaultProxy(Station station, URI target, long seed) throws IOException {
        this.station = station;
        this.target = target;
        this.random = new Random(seed);
        this.server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    }

    /// Starts to listen, on a free port.
    static FaultProxy start(Station station, URI target, long seed) throws IOException {
        FaultProxy proxy = new FaultProxy(station, target, seed);
        Thread.ofVirtual().name(station + " proxy").start(proxy::accept);
        return proxy;
    }

    /// Where it stands in for its target.
    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + target.getPath().strip());
    }

    /// From now on, this is the weather.
    void weather(Weather now) {
        weather = now;
    }

    /// How many requests, and parts of streamed responses, met which fault.
    synchronized String counts() {
        return station + " " + counts;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                // Closed: the loop ends.
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Upstream upstream = new Upstream(target)) {
            client.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(client.getInputStream());
            OutputStream out = client.getOutputStream();
            boolean goesOn = true;
            while (goesOn) {
                HttpBytes request = request(in, out);
                goesOn = request != null && pass(request, client, in, out, upstream);
            }
        } catch (IOException e) {
            // Either side has gone away: so does the other.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(client);
        }
    }

    private static @Nullable HttpBytes request(InputStream in, OutputStream out)
            throws IOException {
        String head = HttpBytes.head(in);
        if (head == null) {
            return null;
        }
        if (!HttpBytes.header(head, "expect").isEmpty()) {
            // It would wait for the target's word, which waits for the body.
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            head = head.replaceFirst("(?im)^expect:.*\r\n", "");
        }
        return new HttpBytes(head, HttpBytes.body(in, head));
    }

    /// @return whether the connection goes on
    private boolean pass(
            HttpBytes request, Socket client, InputStream in, OutputStream out, Upstream upstream)
            throws IOException, InterruptedException {
        Fault fault = draw();
        return switch (fault) {
            case NONE, SLOW -> {
                if (fault == Fault.SLOW) {
                    Thread.sleep(delay());
                }
                HttpBytes response = upstream.exchange(request);
                out.write(response.bytes());
                out.flush();
                boolean streams = HttpBytes.streams(response.head());
                if (streams) {
                    stream(client, in, out, upstream);
                }
                yield !streams;
            }
            case REFUSED -> {
                out.write(refusal().getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
                yield true;
            }
            case RESET -> {
                reset(client);
                yield false;
            }
            case LOST -> {
                upstream.exchange(request);
                reset(client);
                yield false;
            }
        };
    }

    // What was begun in fair weather goes on in foul: each part of it meets the weather of its
    // time.
    private void stream(Socket client, InputStream in, OutputStream out, Upstream upstream)
            throws IOException, InterruptedException {
        Thread.ofVirtual().start(() -> closeWhenEnded(in, upstream));
        HttpBytes.Chunk chunk;
        do {
            chunk = upstream.chunk();
            switch (draw()) {
                case NONE -> {}
                case SLOW -> Thread.sleep(delay());
                // Too late to refuse it, and there is nothing to be lost but what was to come.
                case REFUSED, RESET, LOST -> {
                    reset(client);
                    return;
                }
            }
            out.write(chunk.bytes());
            out.flush();
        } while (!chunk.last());
    }

    // Who subscribes says nothing more; when it has gone, the target is to know.
    private static void closeWhenEnded(InputStream in, Upstream upstream) {
        try (upstream) {
            while (in.read() >= 0) {
                // Nothing is expected.
            }
        } catch (IOException e) {
            // It has gone.
        }
    }

    private synchronized Fault draw() {
        Fault fault = weather.next(random);
        counts.merge(fault, 1, Integer::sum);
        return fault;
    }

    private synchronized String refusal() {
        return station.refusals().get(random.nextInt(station.refusals().size()));
    }

    private synchronized Duration delay() {
        return Duration.ofMillis(random.nextLong(LONGEST_DELAY.toMillis()));
    }

    // With nothing left to linger for, the kernel says RST instead of FIN.
    private static void reset(Socket client) throws IOException {
        client.setOption(StandardSocketOptions.SO_LINGER, 0);
        client.close();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket client : open) {
            client.close();
        }
    }
}
