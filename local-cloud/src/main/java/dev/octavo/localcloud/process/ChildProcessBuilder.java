package dev.octavo.localcloud.process;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A child before it is started. Can be started again and again, for one crash after another.
public final class ChildProcessBuilder {

    private final String name;
    private List<String> command = List.of();
    private Path directory = Path.of("").toAbsolutePath();
    private Map<String, String> environment = Map.of();
    private @Nullable Path log;
    private Readiness readiness = Readiness.atOnce();
    private Duration deadline = Duration.ofSeconds(60);

    ChildProcessBuilder(String name) {
        this.name = name;
    }

    /// The program and its arguments.
    public ChildProcessBuilder command(List<String> command) {
        this.command = List.copyOf(command);
        return this;
    }

    /// The program and its arguments.
    public ChildProcessBuilder command(String... command) {
        return command(List.of(command));
    }

    /// Its working directory; by default this process's own.
    public ChildProcessBuilder directory(Path directory) {
        this.directory = directory;
        return this;
    }

    /// What its environment has in addition to this process's own, or in place of it.
    public ChildProcessBuilder environment(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
        return this;
    }

    /// The file that its standard output and standard error are appended to; required. Missing
    /// folders are made.
    public ChildProcessBuilder log(Path log) {
        this.log = log;
        return this;
    }

    /// When it counts as started; by default at once.
    public ChildProcessBuilder readyWhen(Readiness readiness) {
        this.readiness = readiness;
        return this;
    }

    /// How long it may take to be ready; by default 60 seconds.
    public ChildProcessBuilder within(Duration deadline) {
        this.deadline = deadline;
        return this;
    }

    /// Starts it and waits until it is ready.
    ///
    /// @throws ChildProcessException when it cannot be started, ends before it is ready or is
    ///     not ready in time; it has been killed then
    public ChildProcess start() {
        var file = Objects.requireNonNull(log, "log");
        try {
            var output = ChildLog.beginning(file);
            var builder =
                    new ProcessBuilder(command)
                            .directory(directory.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(Redirect.appendTo(file.toFile()));
            builder.environment().putAll(environment);
            return new ChildProcess(name, builder.start(), output).begin(readiness, deadline);
        } catch (IOException e) {
            throw new ChildProcessException(
                    "%s could not be started: %s".formatted(name, e.getMessage()), e);
        }
    }
}
