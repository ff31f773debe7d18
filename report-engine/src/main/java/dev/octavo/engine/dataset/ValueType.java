package dev.octavo.engine.dataset;

/// The types of values, in datasets, parameters and expressions alike.
///
/// A value is held as a plain Java object, named at each type; null is a missing value of any
/// type.
public enum ValueType {
    /// Text: `String`.
    STRING,
    /// A whole number: `Long`, or `BigDecimal` once arithmetic has left the range of a long.
    INTEGER,
    /// An exact decimal number: `BigDecimal` or `Long`.
    DECIMAL,
    /// `Boolean`.
    BOOLEAN,
    /// A day without a time: `java.time.LocalDate`.
    DATE,
    /// A point in time: `java.time.Instant`.
    DATETIME,
    /// Several numbers in their order, for a small picture: `String`, as [NumberList] writes them.
    NUMBERS;

    /// The name used in templates and messages, in lower case.
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /// Whether one value of this type comes before or after another.
    public boolean isOrdered() {
        return this != NUMBERS;
    }

    /// Whether values of this type can be calculated with.
    public boolean isNumber() {
        return this == INTEGER || this == DECIMAL;
    }
}
