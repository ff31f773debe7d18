package dev.octavo.engine.composition;

import dev.octavo.engine.expression.EvaluationException;
import dev.octavo.engine.expression.Written;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// A part of a template cannot be printed with this data: the template asks for what these values
/// do not allow.
public final class CompositionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Not needed where it was serialized to: no template is there.
    private final transient @Nullable Written part;

    /// @param part of the template that is at fault; null when no single one is
    /// @param message the value and what was expected
    public CompositionException(@Nullable Written part, String message) {
        super(message);
        this.part = part;
    }

    /// A value that cannot be computed.
    ///
    /// @param part of the template that needs it, if what asked for it is unknown
    /// @param where said before the message, such as `title: `
    public CompositionException(@Nullable Written part, String where, EvaluationException failure) {
        this(Objects.requireNonNullElse(failure.part(), part), where + failure.getMessage());
    }

    /// The part of the template that is at fault; null when no single one is.
    public @Nullable Written part() {
        return part;
    }
}
