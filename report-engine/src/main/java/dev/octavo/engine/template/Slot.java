package dev.octavo.engine.template;

import dev.octavo.engine.expression.TextTemplate;
import dev.octavo.engine.picture.Picture;

/// What stands in one place of a page's header or footer.
public sealed interface Slot {
    /// A text, whose line breaks are kept.
    record Text(TextTemplate text) implements Slot {}

    /// A picture such as a logo, for decoration.
    ///
    /// @param height above 0; its width follows from its proportions
    record Image(Picture picture, Length height) implements Slot {}
}
