package dev.octavo.localcloud.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/// The process that outlives its parent by a moment, to kill what the parent left behind.
///
/// It reads `watch PID` and `forget PID` from its standard input, a pipe. Whatever ends the
/// parent, `kill -9` included, the system closes the pipe: then everything still watched is
/// killed, with its descendants, and the guard ends. It needs nothing but the JDK.
final class Guard {

    /// The line that it writes once it is running.
    static final String READY = "guarding";

    private Guard() {}

    /// Watches until standard input ends.
    public static void main(String[] arguments) throws IOException {
        var finished = new CountDownLatch(1);
        // Ctrl-C reaches the whole group of the terminal; the guard's work begins after that.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> await(finished)));
        try {
            System.out.println(READY);
            guard(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
        } finally {
            finished.countDown();
        }
    }

    private static void guard(BufferedReader orders) throws IOException {
        // A handle knows when its process was started: a recycled id is never killed.
        Map<Long, ProcessHandle> watched = new HashMap<>();
        try {
            for (var order = orders.readLine(); order != null; order = orders.readLine()) {
                var pid = Long.parseLong(order.substring(order.indexOf(' ') + 1));
                if (order.startsWith("watch ")) {
                    ProcessHandle.of(pid).ifPresent(process -> watched.put(pid, process));
                } else {
                    watched.remove(pid);
                }
            }
        } finally {
            watched.values().forEach(Guard::kill);
        }
    }

    private static void kill(ProcessHandle process) {
        var descendants = process.descendants().toList();
        process.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
