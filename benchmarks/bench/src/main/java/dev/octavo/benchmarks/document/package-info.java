/// Whether a contender's document is what it was asked for: every row once and in order, headers,
/// page numbers, shading, embedded subset fonts, tags or none. So nobody is measured doing less
/// than the others.
package dev.octavo.benchmarks.document;
