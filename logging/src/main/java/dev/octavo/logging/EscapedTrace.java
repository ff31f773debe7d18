package dev.octavo.logging;

/// What a failure looks like in a log: where it happened, and its messages escaped, since they may
/// quote what came from outside. Never thrown.
public final class EscapedTrace extends Throwable {
    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 8;

    /// @param failure whose messages are escaped, and those of its causes
    public EscapedTrace(Throwable failure) {
        this(failure, DEEPEST);
    }

    private EscapedTrace(Throwable failure, int depth) {
        super(
                failure.getClass().getName()
                        + ": "
                        + Printable.quoted(String.valueOf(failure.getMessage())),
                failure.getCause() == null || depth == 0
                        ? null
                        : new EscapedTrace(failure.getCause(), depth - 1),
                false,
                true);
        setStackTrace(failure.getStackTrace());
    }
}
