/// The lines of the log: their form, and what they are about as fields beside their text.
///
/// The lines themselves do not live here, but where something happens that is worth one.
@NullMarked
package dev.octavo.report.log;

import org.jspecify.annotations.NullMarked;
