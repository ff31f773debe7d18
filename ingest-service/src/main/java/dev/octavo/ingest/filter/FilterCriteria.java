package dev.octavo.ingest.filter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.octavo.logging.Printable;

import java.util.ArrayList;
import java.util.List;

/// Reads Lambda's `FilterCriteria`: `{"Filters": [{"Pattern": "…"}]}` (AWS Lambda API reference,
/// data types FilterCriteria and Filter).
final class FilterCriteria {
    static final String KEY = "octavo.filter.criteria";

    private static final int MOST_PATTERNS = 10;
    private static final int LONGEST_PATTERN = 4096;
    private static final String EXPECTED = "expected {\"Filters\":[{\"Pattern\":\"…\"}]}";
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private FilterCriteria() {}

    /// The patterns, in order.
    ///
    /// @throws IllegalArgumentException naming the key, the pattern's position from 0, and what
    ///     was expected
    static List<Pattern> parse(String json) {
        JsonNode root = read(json, "");
        JsonNode filters = root.path("Filters");
        if (!root.isObject() || root.size() != 1 || !filters.isArray()) {
            throw bad("", "is " + Printable.quoted(json) + "; " + EXPECTED);
        }
        if (filters.isEmpty() || filters.size() > MOST_PATTERNS) {
            throw bad(
                    "/Filters",
                    "has %d patterns; expected 1 to %d".formatted(filters.size(), MOST_PATTERNS));
        }
        List<Pattern> patterns = new ArrayList<>();
        for (int i = 0; i < filters.size(); i++) {
            patterns.add(pattern("/Filters/" + i, filters.get(i)));
        }
        return patterns;
    }

    private static Pattern pattern(String at, JsonNode filter) {
        JsonNode value = filter.path("Pattern");
        String text = value.isTextual() ? value.textValue() : value.toString();
        if (filter.size() != 1 || !(value.isTextual() || value.isObject())) {
            throw bad(at, "is " + Printable.quoted(filter.toString()) + "; " + EXPECTED);
        }
        if (text.length() > LONGEST_PATTERN) {
            throw bad(
                    at + "/Pattern",
                    "has %d characters; expected at most %d"
                            .formatted(text.length(), LONGEST_PATTERN));
        }
        try {
            return Pattern.of(read(text, at + "/Pattern"));
        } catch (IllegalPatternException e) {
            throw bad(at + "/Pattern", e.getMessage());
        }
    }

    private static JsonNode read(String json, String at) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw bad(
                    at,
                    "is not JSON: %s at column %d"
                            .formatted(
                                    Printable.quoted(e.getOriginalMessage()),
                                    e.getLocation() == null ? 1 : e.getLocation().getColumnNr()));
        }
    }

    private static IllegalArgumentException bad(String at, String complaint) {
        return new IllegalArgumentException(
                KEY + (at.isEmpty() ? "" : " at " + at) + ": " + complaint);
    }
}
