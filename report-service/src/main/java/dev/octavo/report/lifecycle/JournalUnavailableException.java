package dev.octavo.report.lifecycle;

/// The journal cannot be reached or did not answer. The same may work later.
public final class JournalUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public JournalUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
