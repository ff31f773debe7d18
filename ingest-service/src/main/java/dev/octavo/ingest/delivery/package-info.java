/// Hands events to the sink: the lanes that keep each partition key in order, the HTTP sink,
/// what its answers mean, when to try again, and when to leave it alone.
///
/// What becomes of a record in the end does not live here: it is told to [Outcomes].
@NullMarked
package dev.octavo.ingest.delivery;

import org.jspecify.annotations.NullMarked;
