/// Geometry: blocks and rows to pages of [dev.octavo.engine.layout.DrawOp]s.
///
/// It asks for nothing but the metrics of fonts, and knows neither where rows come from nor
/// what becomes of a page. Lengths are points of 1/72 inch; the origin is the upper left corner
/// of the page, and y grows downwards.
package dev.octavo.engine.layout;
