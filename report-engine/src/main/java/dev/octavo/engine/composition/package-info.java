/// A template and its data to what the layout sets: it walks the blocks, evaluates their
/// expressions, reads the rows, and finds where groups begin and end.
///
/// Between the template, which says what is wanted, and the layout, which knows only text and
/// geometry, nothing else knows both.
package dev.octavo.engine.composition;
