package dev.octavo.localcloud.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// A JVM of the tests that starts children and is killed. Plain [Process], since what is tested
/// cannot be the means of the test.
public final class Parents {

    /// What its main class writes when its children have been started.
    public static final String READY = "the children are ready";

    private final Process process;

    private Parents(Process process) {
        this.process = process;
    }

    /// Starts the main class in a JVM of its own and waits until its children have been
    /// started.
    public static Parents start(Class<?> main, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        var parent = new Parents(process);
        parent.awaitReady();
        return parent;
    }

    /// Says something to the parent, and waits until it has started more children for it.
    void tell(String line) throws IOException {
        var input = process.outputWriter(UTF_8);
        input.write(line + "\n");
        input.flush();
        awaitReady();
    }

    /// What the parent has started, directly and indirectly.
    public List<ProcessHandle> descendants() {
        return process.descendants().toList();
    }

    /// The parent's process.
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /// As `kill -9` does.
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /// As `kill` does.
    public void terminate() {
        process.destroy();
        process.onExit().join();
    }

    /// Those that have not ended by the deadline.
    public static List<ProcessHandle> stillRunningAfter(
            Duration deadline, List<ProcessHandle> family) {
        var end = System.nanoTime() + deadline.toNanos();
        var running = family.stream().filter(ChildProcess::runs).toList();
        while (!running.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            running = family.stream().filter(ChildProcess::runs).toList();
        }
        return running;
    }

    private void awaitReady() throws IOException {
        var output = process.inputReader(UTF_8);
        for (var line = output.readLine(); !READY.equals(line); line = output.readLine()) {
            if (line == null) {
                throw new IOException("the parent ended with " + process.onExit().join());
            }
        }
    }
}
