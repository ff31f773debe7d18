package dev.octavo.ingest.trace;

import static java.util.Locale.ROOT;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The headers that a collector asks for. They may be secrets, so that no message repeats them.
public final class OtlpHeaders {
    private static final String KEY = "octavo.telemetry.otlp-headers";
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern VALUE = Pattern.compile("[!-~]+( +[!-~]+)*");

    // Those of the request itself, and those that the HTTP client lets nobody set.
    private static final Set<String> TAKEN =
            Set.of(
                    "connection",
                    "content-encoding",
                    "content-length",
                    "content-type",
                    "expect",
                    "host",
                    "transfer-encoding",
                    "upgrade");

    private OtlpHeaders() {}

    /// The headers by their names.
    ///
    /// @throws IllegalArgumentException naming the key, when they cannot be read
    public static Map<String, String> of(TelemetryConfig config) {
        return config.otlpHeaders().map(OtlpHeaders::read).orElse(Map.of());
    }

    static Map<String, String> read(String text) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        int number = 0;
        for (String entry : text.split(",", -1)) {
            number++;
            int equals = entry.indexOf('=');
            String name = equals < 0 ? "" : entry.substring(0, equals).strip();
            if (!NAME.matcher(name).matches()) {
                throw illegal("header " + number + " has no name");
            }
            if (TAKEN.contains(name.toLowerCase(ROOT))) {
                throw illegal(name + " is not for setting");
            }
            if (headers.put(name, value(name, entry.substring(equals + 1).strip())) != null) {
                throw illegal(name + " is given twice");
            }
        }
        return headers;
    }

    private static String value(String name, String encoded) {
        String value;
        try {
            // A plus is a plus, as in Base64.
            value = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw illegal("the value of " + name + " has a % that is no %XX");
        }
        if (!VALUE.matcher(value).matches()) {
            throw illegal("the value of " + name + " is empty or no printable ASCII");
        }
        return value;
    }

    private static IllegalArgumentException illegal(String problem) {
        return new IllegalArgumentException(
                KEY + ": " + problem + "; expected name=value[,name=value…], values with %XX");
    }
}
