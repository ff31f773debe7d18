/// The table, made by Octavo's engine from templates such as its users write. The template is
/// parsed, and the fonts with it, once per process.
package dev.octavo.benchmarks.octavo;
