package dev.octavo.ingest.filter;

/// A pattern that cannot be one. The message is the end of a sentence that begins with the
/// pattern's place.
final class IllegalPatternException extends Exception {
    private static final long serialVersionUID = 1;

    IllegalPatternException(String complaint) {
        super(complaint);
    }
}
