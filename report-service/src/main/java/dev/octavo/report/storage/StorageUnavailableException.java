package dev.octavo.report.storage;

/// The store of documents cannot be reached or did not answer. The same may work later.
public final class StorageUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StorageUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
