package dev.octavo.engine.layout;

/// One column of a table.
///
/// @param title stands in the header; may be empty
/// @param align of the cells and of the title
/// @param totalled whether its cells are summed up, which needs more room than they do
public record TableColumn(String title, Width width, Align align, boolean totalled) {
    public TableColumn(String title, Width width, Align align) {
        this(title, width, align, false);
    }

    /// How wide a column is.
    public sealed interface Width {
        /// Exactly this many points, unless the table would be wider than its place.
        record Fixed(float points) implements Width {}

        /// A share of what the other columns leave.
        ///
        /// @param weight against the weights of other shares, above 0
        record Share(float weight) implements Width {}

        /// What the first rows need.
        record Auto() implements Width {}
    }
}
