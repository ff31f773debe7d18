/// The table, made by openhtmltopdf: the document is built as a DOM, so that no HTML is parsed;
/// the font is parsed once per process, without the glyph substitution that makes PDFBox slow; its
/// metrics are cached.
package dev.octavo.benchmarks.openhtmltopdf;
