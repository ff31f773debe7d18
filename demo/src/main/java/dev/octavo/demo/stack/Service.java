package dev.octavo.demo.stack;

import dev.octavo.localcloud.process.ChildProcess;
import dev.octavo.localcloud.process.Readiness;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One service as a child process, which can be killed and started again on the same port.
public final class Service implements AutoCloseable {
    private final String module;
    private final List<String> command;
    private final int port;
    private final Map<String, String> environment;
    private final Path log;
    private final Duration startDeadline;
    private @Nullable ChildProcess process;

    private Service(
            String module,
            List<String> command,
            int port,
            Map<String, String> environment,
            Path logs,
            Duration startDeadline) {
        this.module = module;
        this.command = List.copyOf(command);
        this.port = port;
        this.environment = new HashMap<>(environment);
        this.environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        this.environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        this.log = logs.resolve(module + ".log");
        this.startDeadline = startDeadline;
    }

    /// The service as it is packaged.
    static Service packaged(String module, int port, Map<String, String> environment, Path logs) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String jar = Checkout.packagedService(module).resolve("quarkus-run.jar").toString();
        return new Service(
                module,
                List.of(java, "-jar", jar),
                port,
                environment,
                logs,
                Duration.ofSeconds(90));
    }

    /// The service in Quarkus dev mode, built from its sources.
    ///
    /// @param maven the `mvn` to run
    static Service devMode(
            String module, int port, Map<String, String> environment, Path logs, String maven) {
        return new Service(
                module,
                List.of(
                        maven,
                        "-B",
                        "-f",
                        Checkout.root().resolve("pom.xml").toString(),
                        "-pl",
                        module,
                        "-am",
                        "-Ddebug=false",
                        "-Dmaven.test.skip=true",
                        "-Dquarkus.analytics.disabled=true",
                        "-Dspotless.check.skip=true",
                        "compile",
                        "quarkus:dev"),
                port,
                environment,
                logs,
                Duration.ofMinutes(5));
    }

    /// Where it is reached.
    public URI uri() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /// What it writes; kept over restarts.
    public Path log() {
        return log;
    }

    /// The running process.
    ///
    /// @throws IllegalStateException when it is not started
    public ChildProcess process() {
        if (process == null) {
            throw new IllegalStateException(module + " is not started");
        }
        return process;
    }

    /// Starts it and waits until it is ready.
    public URI start() {
        process =
                ChildProcess.named(module)
                        .command(command)
                        .directory(Checkout.root())
                        .environment(environment)
                        .log(log)
                        .readyWhen(Readiness.http(uri().resolve("/q/health/ready")))
                        .within(startDeadline)
                        .start();
        return uri();
    }

    /// Sends it a request: dev mode holds it until what was saved since the last one is
    /// compiled.
    ///
    /// @throws IOException when it does not answer within a minute
    public void touch() throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            http.send(
                    HttpRequest.newBuilder(uri().resolve("/q/health/live"))
                            .timeout(Duration.ofMinutes(1))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        }
    }

    /// Ends it at once, as a crash would.
    public void kill() {
        process().kill();
        process = null;
    }

    @Override
    public void close() {
        if (process != null) {
            process.stop();
            process = null;
        }
    }
}
