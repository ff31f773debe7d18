package dev.octavo.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

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

    /// A finished step.
    void step(String name, String what, Duration took) {
        say(String.format(Locale.ROOT, "  %-16s %-62s %7.1f s", name, what, took.toMillis() / 1000.0));
    }

    /// Something that happened on the way.
    void event(String name, String what) {
        say(String.format(Locale.ROOT, "  %-16s %s", name, what));
    }
}
