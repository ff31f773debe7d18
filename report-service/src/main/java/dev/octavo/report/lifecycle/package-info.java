/// A report and its life: the states, which of them may follow which, and the port of the
/// journal that remembers them. Where the journal is kept does not live here.
@NullMarked
package dev.octavo.report.lifecycle;

import org.jspecify.annotations.NullMarked;
