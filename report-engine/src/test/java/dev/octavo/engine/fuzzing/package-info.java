/// Readers of what strangers write, given good input with mistakes in it: a template, an
/// expression or a file of data is read or refused with a reason, and nothing else happens.
package dev.octavo.engine.fuzzing;
