package dev.octavo.ingest.translation;

import java.util.Locale;

/// The media types that matter here.
final class MediaTypes {
    static final String JSON = "application/json";

    private MediaTypes() {}

    /// Whether content of this type is a JSON value: `application/json`, `text/json`, and
    /// everything with the suffix `+json` (RFC 6839).
    static boolean isJson(String mediaType) {
        int end = mediaType.indexOf(';');
        String type = (end < 0 ? mediaType : mediaType.substring(0, end)).strip();
        String lower = type.toLowerCase(Locale.ROOT);
        return lower.endsWith("/json") || lower.endsWith("+json");
    }
}
