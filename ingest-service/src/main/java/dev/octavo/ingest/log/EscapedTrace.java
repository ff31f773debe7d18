package dev.octavo.ingest.log;

import dev.octavo.ingest.translation.Printable;

/// What a defect looks like in a log: where it happened, and its messages escaped, since they may
/// quote what came from outside. Never thrown.
public final class EscapedTrace extends Throwable {
    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 8;

    public EscapedTrace(Throwable defect) {
        this(defect, DEEPEST);
    }

    private EscapedTrace(Throwable defect, int depth) {
        super(
                defect.getClass().getName()
                        + ": "
                        + Printable.quoted(String.valueOf(defect.getMessage())),
                defect.getCause() == null || depth == 0
                        ? null
                        : new EscapedTrace(defect.getCause(), depth - 1),
                false,
                true);
        setStackTrace(defect.getStackTrace());
    }
}
