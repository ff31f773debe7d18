package dev.octavo.engine.layout;

/// The distances that a theme sets, in points.
///
/// @param block before tables, charts, pictures and columns
/// @param paragraph before texts and between their paragraphs
/// @param row above and under the text of a table's rows
/// @param column between the columns of a table
public record Spacing(float block, float paragraph, float row, float column) {
    /// What goes with these font sizes.
    public static Spacing of(float textSize, float tableSize) {
        return new Spacing(textSize, textSize * 0.6f, tableSize * 0.24f, tableSize * 1.3f);
    }
}
