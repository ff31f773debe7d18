/// The books of a made-up firm, posted by rule and by chance: the data of the ledger example, which
/// is too large to lie beside its template. The same number of rows gives the same bytes anywhere.
///
/// How the ledger looks does not live here: that is the template's.
@NullMarked
package dev.octavo.examples.ledger;

import org.jspecify.annotations.NullMarked;
