package dev.octavo.systemtests.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.octavo.demo.stack.Checkout;
import dev.octavo.localcloud.process.ChildProcess;
import dev.octavo.localcloud.process.ChildProcessException;
import dev.octavo.localcloud.process.Readiness;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// One instance of the packaged bridge, which can be killed, paused and restarted.
final class Instance implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_MILLIS = 2_000;
    private static final Duration STOP = Duration.ofSeconds(40);

    private final String name;
    private final int port;
    private final Map<String, String> environment;
    private final Path log;
    private final ReentrantLock busy = new ReentrantLock();
    private volatile @Nullable ChildProcess process;

    Instance(String name, Map<String, String> environment, Path folder) throws IOException {
        this.name = name;
        this.log = folder.resolve(name + ".log");
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = socket.getLocalPort();
        }
        this.environment = new HashMap<>(environment);
        this.environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        Files.deleteIfExists(log);
    }

    String name() {
        return name;
    }

    Path log() {
        return log;
    }

    /// Starts it, and waits for nothing.
    void start() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path jar = Checkout.packagedService("ingest-service").resolve("quarkus-run.jar");
        process =
                ChildProcess.named(name)
                        .command(
                                List.of(
                                        java.toString(),
                                        "-Xmx120m",
                                        "-XX:+UseSerialGC",
                                        "-XX:TieredStopAtLevel=1",
                                        "-jar",
                                        jar.toString()))
                        .environment(environment)
                        .log(log)
                        .readyWhen(Readiness.atOnce())
                        .start();
    }

    /// Does something to the process, unless something is being done to it already.
    ///
    /// @return whether it was done
    boolean unlessBusy(Deed deed) throws InterruptedException {
        if (!busy.tryLock()) {
            return false;
        }
        try {
            ChildProcess current = process;
            if (current == null || !current.isAlive()) {
                return false;
            }
            deed.to(current);
            return true;
        } finally {
            busy.unlock();
        }
    }

    /// What is done to a process.
    interface Deed {
        void to(ChildProcess process) throws InterruptedException;
    }

    /// Asks it to end, and says how.
    ///
    /// @return what went wrong
    Optional<String> stop() {
        ChildProcess current = process;
        if (current == null || !current.isAlive()) {
            return Optional.of(name + " had ended by itself");
        }
        try {
            current.stop(STOP);
        } catch (ChildProcessException e) {
            return Optional.of(name + " could not be stopped: " + e.getMessage());
        }
        return Optional.empty();
    }

    /// Whether it runs.
    boolean alive() {
        ChildProcess current = process;
        return current != null && current.isAlive();
    }

    /// The answer of `GET /shards`; empty when there is none within two seconds.
    Optional<JsonNode> shards() {
        try {
            URLConnection connection =
                    URI.create("http://127.0.0.1:" + port + "/shards").toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            try (var answer = connection.getInputStream()) {
                return Optional.of(JSON.readTree(answer));
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        ChildProcess current = process;
        if (current != null && current.isAlive()) {
            current.kill();
        }
    }
}
