/// The printer: pages of draw ops to a PDF file that goes out while the report is still being
/// laid out. Fonts, structure, links, bookmarks and metadata are written here, and PDFBox is
/// used here alone.
///
/// What stands where is decided by `layout`; nothing here measures text.
package dev.octavo.engine.pdf;
