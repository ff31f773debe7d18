package dev.octavo.engine.text;

/// A text in a writing system that would come out wrong; see [Scripts].
public final class UnsettableTextException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param message the text, its script, and why it cannot be set
    public UnsettableTextException(String message) {
        super(message);
    }
}
