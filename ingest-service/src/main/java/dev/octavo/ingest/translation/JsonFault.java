package dev.octavo.ingest.translation;

import com.fasterxml.jackson.core.JsonProcessingException;

import dev.octavo.logging.Printable;

/// Where bytes stop being JSON, and how, in the words of every message about it.
public final class JsonFault {
    /// There was no JSON value at all.
    public static final String NOTHING = "there is nothing but white space";

    /// A JSON value was there, and then something else.
    public static final String TRAILING = "something follows the end of the JSON value";

    /// The bytes are not even text.
    public static final String NO_TEXT = "it is not text in UTF-8";

    private JsonFault() {}

    /// What the parser found, on one line; text from outside is escaped.
    public static String of(JsonProcessingException fault) {
        var place = fault.getLocation();
        return "line %d, column %d: %s"
                .formatted(
                        place == null ? 1 : place.getLineNr(),
                        place == null ? 1 : place.getColumnNr(),
                        Printable.quoted(fault.getOriginalMessage()));
    }
}
