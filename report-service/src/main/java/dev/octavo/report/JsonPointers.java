package dev.octavo.report;

/// JSON pointers (RFC 6901) as text.
public final class JsonPointers {
    private JsonPointers() {}

    /// The pointer to a field of the object at a pointer.
    public static String child(String pointer, String field) {
        return pointer + "/" + field.replace("~", "~0").replace("/", "~1");
    }
}
