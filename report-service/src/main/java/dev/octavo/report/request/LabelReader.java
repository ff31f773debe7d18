package dev.octavo.report.request;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the labels that a requester puts on a report.
final class LabelReader {
    private static final int MOST = 32;
    private static final int LONGEST_VALUE = 256;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,62}");

    private LabelReader() {}

    static Map<String, String> read(FieldReader fields) {
        Optional<FieldReader> labels =
                fields.optionalObject("labels", "an object of texts by name");
        Map<String, String> read = new LinkedHashMap<>();
        if (labels.isEmpty()) {
            return read;
        }
        if (fields.value("labels").size() > MOST) {
            fields.invalid(
                    "labels",
                    "has " + fields.value("labels").size() + " labels; expected at most " + MOST);
            return read;
        }
        for (Map.Entry<String, JsonNode> label : labels.get().fields()) {
            String name = label.getKey();
            Optional<String> value =
                    labels.get()
                            .optionalText(
                                    name,
                                    "a text of at most " + LONGEST_VALUE + " characters",
                                    LabelReader::labelValue);
            if (!NAME.matcher(name).matches()) {
                labels.get()
                        .invalid(
                                name,
                                "has a malformed name; expected up to 63 letters, digits,"
                                        + " '.', '_', '/' or '-', the first a letter or digit");
            } else {
                value.ifPresent(text -> read.put(name, text));
            }
        }
        return read;
    }

    private static Optional<String> labelValue(String text) {
        return Optional.of(text)
                .filter(value -> value.codePointCount(0, value.length()) <= LONGEST_VALUE);
    }
}
