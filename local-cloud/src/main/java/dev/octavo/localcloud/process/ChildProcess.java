package dev.octavo.localcloud.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A process that this one has started, with its descendants.
///
/// It never outlives this process: not when this one ends in order, not on Ctrl-C, and not when
/// it is killed. Signals go to the whole family, so a script that starts a JVM is stopped with
/// it. Safe for use by several threads.
public final class ChildProcess implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final long POLL_MILLIS = 50;
    private static final int TAIL_LINES = 30;

    private final String name;
    private final Process process;
    private final ChildLog log;
    private final Set<ProcessHandle> family = new LinkedHashSet<>();

    private volatile boolean paused;

    ChildProcess(String name, Process process, ChildLog log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /// Describes a child to be started.
    ///
    /// @param name what messages call it, such as `report-service`
    public static ChildProcessBuilder named(String name) {
        return new ChildProcessBuilder(name);
    }

    /// What messages call it.
    public String name() {
        return name;
    }

    /// The id of the process that was started; its descendants have their own.
    public long pid() {
        return process.pid();
    }

    /// Whether the process that was started still runs; a paused one does.
    public boolean isAlive() {
        return process.isAlive();
    }

    /// Completed with the exit code when the process has ended.
    public CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /// The file that its standard output and standard error are appended to.
    public Path log() {
        return log.file();
    }

    /// The last lines of what it has written.
    public String logTail() {
        return log.tail(TAIL_LINES);
    }

    /// The first match of the pattern in the complete lines written since it was started.
    public Optional<MatchResult> logged(Pattern pattern) {
        return log.search(pattern).next();
    }

    /// Waits for a line to be written, from the start of the process on.
    ///
    /// @throws ChildProcessException when it ends without that line, or the deadline has passed
    public MatchResult awaitLogLine(Pattern pattern, Duration deadline) {
        var search = log.search(pattern);
        var found = new ArrayList<MatchResult>(1);
        await(
                "has not written a line that matches " + pattern,
                deadline,
                () -> search.next().map(found::add).orElse(false));
        return found.getFirst();
    }

    /// Asks the family to end (SIGTERM), and kills what still runs after 15 seconds.
    public void stop() {
        stop(GRACE);
    }

    /// Asks the family to end (SIGTERM), and kills what still runs after the time given.
    /// Returns when all have ended; does nothing when they have already.
    public void stop(Duration grace) {
        if (paused) {
            // It would not hear the request.
            resume();
        }
        var members = members();
        members.forEach(ProcessHandle::destroy);
        if (!ended(members, grace)) {
            kill();
        }
        forget();
    }

    /// Kills the family (SIGKILL), as a crash or a loss of power would, and returns when all
    /// have ended.
    public void kill() {
        var members = members();
        members.forEach(ProcessHandle::destroyForcibly);
        if (!ended(members, GRACE)) {
            throw new ChildProcessException("%s cannot be killed".formatted(name));
        }
        forget();
    }

    /// Halts the family (SIGSTOP): it keeps its connections and answers nothing.
    public void pause() {
        signal("STOP");
        paused = true;
    }

    /// Lets a paused family go on (SIGCONT).
    public void resume() {
        signal("CONT");
        paused = false;
    }

    /// Stops it, as [#stop()] does.
    @Override
    public void close() {
        stop();
    }

    /// Guards it and waits until it is ready; kills it when that fails.
    ChildProcess begin(Readiness readiness, Duration deadline) {
        try {
            Guardian.get().watch(pid());
            await("was not ready", deadline, () -> readiness.isReady(this));
            // What a script has started is guarded too, even if the script alone is killed.
            members().forEach(member -> Guardian.get().watch(member.pid()));
            return this;
        } catch (RuntimeException | Error e) {
            kill();
            throw e;
        }
    }

    private void await(String failure, Duration deadline, BooleanSupplier condition) {
        var exit = process.onExit();
        var end = System.nanoTime() + deadline.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw failed("%s within %d s".formatted(failure, deadline.toSeconds()));
            }
            try {
                exit.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
                // Its last words may be the ones that are waited for.
                if (!condition.getAsBoolean()) {
                    throw failed("%s: it ended with code %d".formatted(failure, exitCode()));
                }
                return;
            } catch (TimeoutException stillRunning) {
                // As it should; ask again.
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw failed("was no longer waited for: this thread was interrupted");
            }
        }
    }

    private int exitCode() {
        return process.exitValue();
    }

    private ChildProcessException failed(String what) {
        return new ChildProcessException(
                "%s %s. Its log %s ends with:%n%s".formatted(name, what, log(), logTail()));
    }

    /// Those of the family that run: also those whose parent, seen before, has ended.
    private synchronized List<ProcessHandle> members() {
        family.add(process.toHandle());
        process.descendants().forEach(family::add);
        return family.stream().filter(ChildProcess::runs).toList();
    }

    private synchronized void forget() {
        family.forEach(member -> Guardian.get().forget(member.pid()));
    }

    private boolean ended(List<ProcessHandle> members, Duration within) {
        var end = System.nanoTime() + within.toNanos();
        while (process.isAlive() || members.stream().anyMatch(ChildProcess::runs)) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                // The end of a descendant can only be polled.
                Thread.sleep(POLL_MILLIS / 2);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /// Alive, and not a zombie that nobody has waited for: of those, no program can be named.
    static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    /// The shell's own `kill`, since Java has no name for these signals.
    private void signal(String signal) {
        var command = new ArrayList<>(List.of("sh", "-c", "kill -s " + signal + " \"$@\"", "kill"));
        members().forEach(member -> command.add(Long.toString(member.pid())));
        try {
            var kill = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(kill.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (kill.waitFor() != 0) {
                throw new ChildProcessException(
                        "%s could not be sent SIG%s: %s".formatted(name, signal, said.strip()));
            }
        } catch (IOException e) {
            throw new ChildProcessException("%s cannot be signalled".formatted(name), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ChildProcessException("%s: interrupted".formatted(name), e);
        }
    }
}
