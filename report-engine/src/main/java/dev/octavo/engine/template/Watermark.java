package dev.octavo.engine.template;

import dev.octavo.engine.expression.Expression;
import dev.octavo.engine.expression.TextTemplate;
import dev.octavo.engine.picture.Picture;

import org.jspecify.annotations.Nullable;

/// What stands behind the content of every page.
public sealed interface Watermark {
    /// A condition; null for always.
    @Nullable Expression when();

    /// A word or two along the diagonal.
    record Text(TextTemplate text, @Nullable Expression when) implements Watermark {}

    /// A picture in the middle.
    ///
    /// @param width of it; null for one that suits the page
    /// @param opacity above 0, which would not be seen, to 1, as the picture is
    record Image(Picture picture, @Nullable Length width, double opacity, @Nullable Expression when)
            implements Watermark {}
}
