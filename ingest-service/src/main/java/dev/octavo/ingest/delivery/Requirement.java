package dev.octavo.ingest.delivery;

import dev.octavo.logging.Printable;

import java.net.URI;
import java.time.Duration;

/// What is asked of configured values. Each check throws an [IllegalArgumentException] that
/// names the key, what it is, and what was expected.
public final class Requirement {
    private Requirement() {}

    /// Asks for an absolute URL, `http` or `https`, and returns it.
    public static URI http(String key, URI uri) {
        boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!http || uri.getHost() == null) {
            throw new IllegalArgumentException(
                    key
                            + ": is "
                            + Printable.quoted(uri.toString())
                            + "; expected http://host[:port][/path] or https://…");
        }
        return uri;
    }

    /// Asks for a duration above zero.
    public static void positive(String key, Duration value) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException(
                    key + ": is " + value + "; expected a duration above zero, such as 5s");
        }
    }

    /// Asks for a number in a range, both ends included.
    public static void range(String key, long value, long from, long to) {
        if (value < from || value > to) {
            throw new IllegalArgumentException(
                    "%s: is %d; expected %d to %d".formatted(key, value, from, to));
        }
    }
}
