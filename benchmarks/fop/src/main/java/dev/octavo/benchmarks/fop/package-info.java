/// The table, made by Apache FOP: the formatting objects are sent to it as SAX events, so that no
/// XML is parsed and no stylesheet runs; complex scripts are off, and the factory is kept.
package dev.octavo.benchmarks.fop;
