package dev.octavo.engine.composition;

import org.jspecify.annotations.Nullable;

/// A block cannot be printed with this data: the template asks for what these values do not
/// allow.
public final class CompositionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String file;
    private final int line;

    /// @param line of the template on which the block begins, from 1; 0 when no block is at
    ///     fault
    /// @param message the value and what was expected
    public CompositionException(int line, String message) {
        this(null, line, message);
    }

    private CompositionException(@Nullable String file, int line, @Nullable String message) {
        super(message);
        this.file = file;
        this.line = line;
    }

    /// The same failure, in a fragment; that in which the block itself stands comes first.
    CompositionException inFile(String fragment) {
        return file == null ? new CompositionException(fragment, line, getMessage()) : this;
    }

    /// The fragment in which the block stands; null for the template itself.
    public @Nullable String file() {
        return file;
    }

    /// The line of the file on which the block begins, from 1; 0 when no block is at fault.
    public int line() {
        return line;
    }
}
