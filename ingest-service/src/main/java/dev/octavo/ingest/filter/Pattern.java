package dev.octavo.ingest.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.octavo.logging.Printable;

import software.amazon.event.ruler.JsonRuleCompiler;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// One pattern, checked.
///
/// @param whole the pattern as it was given
/// @param metadata what it asks for beside data
/// @param readsData whether it asks for data at all
record Pattern(ObjectNode whole, ObjectNode metadata, boolean readsData) {
    static final String DATA = "data";
    private static final String ANY_OF = "$or";
    private static final Set<String> KEYS =
            new TreeSet<>(
                    Set.of(
                            DATA,
                            "approximateArrivalTimestamp",
                            "kinesisSchemaVersion",
                            "partitionKey",
                            "sequenceNumber"));

    /// Checks a pattern.
    static Pattern of(JsonNode pattern) throws IllegalPatternException {
        if (!(pattern instanceof ObjectNode whole) || whole.isEmpty()) {
            throw new IllegalPatternException(
                    "is " + Printable.quoted(pattern.toString()) + "; expected an object");
        }
        checkKeys(whole);
        String complaint = JsonRuleCompiler.check(whole.toString());
        if (complaint != null) {
            throw new IllegalPatternException("is no pattern: " + Printable.quoted(complaint));
        }
        ObjectNode metadata = whole.deepCopy();
        boolean readsData = metadata.remove(DATA) != null;
        // An alternative that asks for data may be the one that matters: it is left out whole.
        if (metadata.path(ANY_OF).isArray() && asksForData(metadata.path(ANY_OF))) {
            metadata.remove(ANY_OF);
            readsData = true;
        }
        return new Pattern(whole, metadata, readsData);
    }

    private static void checkKeys(ObjectNode object) throws IllegalPatternException {
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            if (entry.getKey().equals(ANY_OF) && entry.getValue().isArray()) {
                for (JsonNode alternative : entry.getValue()) {
                    if (alternative instanceof ObjectNode choice) {
                        checkKeys(choice);
                    }
                }
            } else if (!KEYS.contains(entry.getKey())) {
                throw new IllegalPatternException(
                        "asks for "
                                + Printable.quoted(entry.getKey())
                                + "; expected "
                                + String.join(", ", KEYS)
                                + " or "
                                + ANY_OF);
            } else if (entry.getKey().equals(DATA) && !entry.getValue().isObject()) {
                throw new IllegalPatternException(
                        "asks for \"data\" as a value; expected an object, as data is JSON");
            }
        }
    }

    private static boolean asksForData(JsonNode alternatives) {
        for (JsonNode alternative : alternatives) {
            if (alternative.has(DATA) || asksForData(alternative.path(ANY_OF))) {
                return true;
            }
        }
        return false;
    }
}
