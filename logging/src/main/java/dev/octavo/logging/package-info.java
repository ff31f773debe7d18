/// Text from outside made fit for a log and for messages, and stack traces that quote it: what both
/// services must do alike, lest a sender forge a line in one of them.
///
/// The lines themselves do not live here, nor what they are about.
@NullMarked
package dev.octavo.logging;

import org.jspecify.annotations.NullMarked;
