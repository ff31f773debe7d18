package dev.octavo.report.request;

import com.fasterxml.jackson.databind.JsonNode;

import dev.octavo.contracts.FailureType;
import dev.octavo.report.JsonPointers;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Reads fields of one JSON object, and notes each that is not as it has to be.
final class FieldReader {
    private final JsonNode object;
    private final String pointer;
    private final UnknownFields unknownFields;
    private final Findings findings;

    /// @param pointer where the object is in the request; empty for the whole
    FieldReader(JsonNode object, String pointer, UnknownFields unknownFields, Findings findings) {
        this.object = object;
        this.pointer = pointer;
        this.unknownFields = unknownFields;
        this.findings = findings;
    }

    /// Where a field of this object is in the request.
    String pointer(String field) {
        return JsonPointers.child(pointer, field);
    }

    boolean has(String field) {
        return object.has(field);
    }

    JsonNode value(String field) {
        return object.path(field);
    }

    Iterable<Map.Entry<String, JsonNode>> fields() {
        return object.properties();
    }

    /// Notes every field that is not among the known ones, where such are refused.
    void allow(Set<String> known) {
        if (unknownFields == UnknownFields.IGNORED) {
            return;
        }
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                findings.invalid(
                        pointer(name),
                        "is not known; expected one of "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    /// The object in a field that must be there.
    Optional<FieldReader> requiredObject(String field, String expected) {
        if (!object.has(field)) {
            findings.invalid(pointer(field), "is missing; expected " + expected);
            return Optional.empty();
        }
        return optionalObject(field, expected);
    }

    /// The object in a field that may be left out.
    Optional<FieldReader> optionalObject(String field, String expected) {
        JsonNode value = object.path(field);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        return asObject(field, value, expected);
    }

    private Optional<FieldReader> asObject(String field, JsonNode value, String expected) {
        if (!value.isObject()) {
            findings.invalid(
                    pointer(field), "is " + Findings.shown(value) + "; expected " + expected);
            return Optional.empty();
        }
        return Optional.of(new FieldReader(value, pointer(field), unknownFields, findings));
    }

    /// The text in a field that must be there.
    <T> Optional<T> requiredText(
            String field, String expected, Function<String, Optional<T>> parse) {
        if (!object.has(field)) {
            findings.invalid(pointer(field), "is missing; expected " + expected);
            return Optional.empty();
        }
        return optionalText(field, expected, parse);
    }

    /// The text in a field that may be left out.
    ///
    /// @param expected what the text has to be, in words
    /// @param parse gives the text's meaning, or nothing when the text is not as expected
    <T> Optional<T> optionalText(
            String field, String expected, Function<String, Optional<T>> parse) {
        JsonNode value = object.path(field);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        Optional<T> parsed = value.isTextual() ? parse.apply(value.textValue()) : Optional.empty();
        if (parsed.isEmpty()) {
            findings.invalid(
                    pointer(field), "is " + Findings.shown(value) + "; expected " + expected);
        }
        return parsed;
    }

    /// Notes a problem of a field of this object.
    void invalid(String field, String message) {
        findings.invalid(pointer(field), message);
    }

    /// Notes a problem of a field of this object.
    void add(FailureType type, String field, String message) {
        findings.add(type, pointer(field), message);
    }

    /// Notes a problem of an element of an array in a field of this object.
    void invalidElement(String field, int index, String message) {
        findings.invalid(pointer(field) + "/" + index, message);
    }

    /// Notes a problem of this object as a whole.
    void invalidHere(String message) {
        findings.invalid(pointer, message);
    }
}
