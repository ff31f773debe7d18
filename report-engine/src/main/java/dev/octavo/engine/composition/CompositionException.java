package dev.octavo.engine.composition;

/// A block cannot be printed with this data: the template asks for what these values do not
/// allow.
public final class CompositionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;

    /// @param line of the template on which the block begins, from 1; 0 when no block is at
    ///     fault
    /// @param message the value and what was expected
    public CompositionException(int line, String message) {
        super(message);
        this.line = line;
    }

    /// The line of the template on which the block begins, from 1; 0 when no block is at fault.
    public int line() {
        return line;
    }
}
