package dev.octavo.engine.layout;

/// Something cannot be set as it is asked for.
public final class LayoutException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LayoutException(String message) {
        super(message);
    }
}
