package dev.octavo.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/// What the person at the terminal sees: one line for each step, with the time it took.
final class Console {
    private final PrintStream out;

    Console(PrintStream out) {
        this.out = out;
    }

    /// A line of its own.
    synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    /// Does something that takes a while, and says that it has begun and how it ended.
    <T> T step(String name, Supplier<T> work, Function<T, String> describe) {
        synchronized (this) {
            out.printf(Locale.ROOT, "  %-16s ", name);
            out.flush();
        }
        Instant begin = Instant.now();
        T result = work.get();
        double seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
        say(String.format(Locale.ROOT, "%s  (%.1f s)", describe.apply(result), seconds));
        return result;
    }

    /// Something that happened on the way.
    void event(String name, String what) {
        say(String.format(Locale.ROOT, "  %-16s %s", name, what));
    }
}
