package dev.octavo.ingest.translation;

/// The value of a CloudEvents attribute. The types URI, URI-reference, timestamp and binary
/// travel as text (CloudEvents 1.0.2, type system).
public sealed interface AttributeValue {
    /// As it stands in an HTTP header, before percent-encoding.
    String canonical();

    /// A text without control characters.
    record Text(String value) implements AttributeValue {
        @Override
        public String canonical() {
            return value;
        }
    }

    /// A signed 32-bit integer.
    record Whole(int value) implements AttributeValue {
        @Override
        public String canonical() {
            return Integer.toString(value);
        }
    }

    /// True or false.
    record Truth(boolean value) implements AttributeValue {
        @Override
        public String canonical() {
            return Boolean.toString(value);
        }
    }
}
