package dev.octavo.localcloud.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.util.regex.Pattern;

/// Tells whether a child can be used; asked again and again until it says yes.
@FunctionalInterface
public interface Readiness {

    /// Whether the child is ready now. Must return within seconds and must not throw.
    boolean isReady(ChildProcess child);

    /// Ready as soon as it has been started.
    static Readiness atOnce() {
        return child -> true;
    }

    /// Ready when a line of its log, written since it was started, has a match of the pattern.
    static Readiness logLine(Pattern pattern) {
        return child -> child.logged(pattern).isPresent();
    }

    /// Ready when a GET of the address is answered with a status from 200 to 299.
    static Readiness http(URI address) {
        return child -> answers(address);
    }

    private static boolean answers(URI address) {
        try {
            // Children are on this machine: a proxy that the environment names has no say here.
            var connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(5_000);
            try {
                return connection.getResponseCode() / 100 == 2;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }
}
