/// The table, made by OpenPDF as its documentation advises for long tables: the table is given to
/// the document in pieces, and the font is read once per process.
package dev.octavo.benchmarks.openpdf;
