package dev.octavo.engine.dataset;

import org.jspecify.annotations.Nullable;

/// One typed field of a dataset's rows.
///
/// @param name the name in expressions: letters, digits and `_`
/// @param from the CSV column or JSON property it is read from; for JSON, a value that begins
///     with `/` is a JSON pointer into the row's object
/// @param type the type every value must have
/// @param pattern how dates are written, as a `java.time.format.DateTimeFormatter` pattern;
///     null for ISO 8601
/// @param defaultValue stands in for a missing value; null leaves it missing
public record Field(
        String name,
        String from,
        ValueType type,
        @Nullable String pattern,
        @Nullable Object defaultValue) {

    /// A field read from the column or property of the same name, without a default.
    public static Field of(String name, ValueType type) {
        return new Field(name, name, type, null, null);
    }
}
