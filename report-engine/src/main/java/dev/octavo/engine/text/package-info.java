/// Fonts and their metrics, styled runs, line breaking, and the inline Markdown of prose.
///
/// It knows how wide a text is and where it may break. Where a line stands on a page is
/// `layout`'s business, and how a glyph gets into a file is `pdf`'s. Files of fonts are
/// read in `font`.
package dev.octavo.engine.text;
