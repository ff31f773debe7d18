package dev.octavo.localcloud.process;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/// This process's end of the pipe to its [Guard], which is started with the first child.
final class Guardian {

    private static final Guardian INSTANCE = new Guardian();

    private final Set<Long> watched = new LinkedHashSet<>();
    private @Nullable Process guard;

    private Guardian() {}

    static Guardian get() {
        return INSTANCE;
    }

    /// From now on the process dies with this one, whatever ends this one.
    synchronized void watch(long pid) {
        if (watched.add(pid)) {
            order("watch " + pid);
        }
    }

    /// The process has ended.
    synchronized void forget(long pid) {
        if (watched.remove(pid)) {
            order("forget " + pid);
        }
    }

    private void order(String order) {
        try {
            if (!heard(order)) {
                guard = start(watched);
            }
        } catch (IOException | URISyntaxException e) {
            throw new ChildProcessException("the guard of the child processes has failed", e);
        }
    }

    /// Whether a guard is there that took the order. A guard that was killed passes for alive
    /// until this process has noticed, but its pipe is broken at once.
    private boolean heard(String order) {
        if (guard == null || !guard.isAlive()) {
            return false;
        }
        try {
            write(guard, order);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static Process start(Set<Long> watched) throws IOException, URISyntaxException {
        var classes = Guard.class.getProtectionDomain().getCodeSource().getLocation();
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var guard =
                new ProcessBuilder(
                                java.toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx16m",
                                "-cp",
                                Path.of(classes.toURI()).toString(),
                                Guard.class.getName())
                        .redirectErrorStream(true)
                        .start();
        // First the order, then the wait: it will be read even if this process ends meanwhile.
        for (var pid : watched) {
            write(guard, "watch " + pid);
        }
        var said = new StringBuilder();
        var output = guard.inputReader(StandardCharsets.UTF_8);
        for (var line = output.readLine(); !Guard.READY.equals(line); line = output.readLine()) {
            if (line == null) {
                throw new IOException("it ended at once, saying: " + said);
            }
            said.append(line).append('\n');
        }
        return guard;
    }

    private static void write(Process guard, String order) throws IOException {
        var pipe = guard.outputWriter(StandardCharsets.UTF_8);
        pipe.write(order + "\n");
        pipe.flush();
    }
}
