package dev.octavo.localcloud.process;

/// A child could not be started, ended before it was ready, or was not ready in time.
///
/// The message is for people: it says which child, what happened, and how its log ends.
public final class ChildProcessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ChildProcessException(String message) {
        super(message);
    }

    ChildProcessException(String message, Throwable cause) {
        super(message, cause);
    }
}
