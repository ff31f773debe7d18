package dev.octavo.engine.template;

import dev.octavo.engine.expression.Expression;
import dev.octavo.engine.expression.TextTemplate;
import dev.octavo.engine.expression.Written;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One column of a table.
///
/// @param title printed in the header
/// @param value what the column is about, evaluated for each row; a number, say
/// @param printed the same with its format applied: what a cell prints, through
///     [dev.octavo.engine.expression.Formats#print]
/// @param width how wide it is
/// @param align where its cells stand; numbers at the end unless the template says otherwise
/// @param link the address that a cell leads to, rendered for each row; null for none
/// @param styles rules for how cells look, of which later ones win
/// @param graphic what cells show besides; null for nothing
/// @param total evaluated and printed in each group's subtotal and in the grand total; null for
///     none
public record Column(
        TextTemplate title,
        Expression value,
        Expression printed,
        Width width,
        Align align,
        @Nullable TextTemplate link,
        List<StyleRule> styles,
        @Nullable CellGraphic graphic,
        @Nullable Expression total)
        implements Written {
    public Column {
        styles = List.copyOf(styles);
    }

    /// Where text stands in its column, in reading direction.
    public enum Align {
        START,
        CENTER,
        END
    }

    /// How wide a column is.
    public sealed interface Width {
        /// Exactly this wide.
        record Fixed(Length length) implements Width {}

        /// A share of what the other columns leave, in proportion to the other shares.
        ///
        /// @param weight above 0
        record Share(double weight) implements Width {}

        /// As wide as its content asks for, as far as the page allows.
        record Auto() implements Width {}
    }
}
