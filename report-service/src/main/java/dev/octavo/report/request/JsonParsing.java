package dev.octavo.report.request;

import com.fasterxml.jackson.databind.JsonNode;

/// What came of reading JSON that somebody sent.
public sealed interface JsonParsing {
    /// The text is JSON.
    ///
    /// @param value one value: an object, an array, a text, a number, true, false or null
    record Parsed(JsonNode value) implements JsonParsing {}

    /// The text is not JSON, or not as this service takes it.
    ///
    /// @param message what is wrong
    /// @param line where, from 1
    /// @param column where, from 1
    record Malformed(String message, int line, int column) implements JsonParsing {
        @Override
        public String toString() {
            return message + " (line " + line + ", column " + column + ")";
        }
    }
}
