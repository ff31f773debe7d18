/// What the lines of the log are about, as fields beside their text.
///
/// The lines themselves do not live here, but where something happens that is worth one.
@NullMarked
package dev.octavo.ingest.log;

import org.jspecify.annotations.NullMarked;
