/// Where the time of one event goes, told as spans of its producer's trace: being read, waiting,
/// each attempt. Nothing of it exists unless an endpoint for OTLP is configured.
///
/// What is counted does not live here: see `observation`.
@NullMarked
package dev.octavo.ingest.trace;

import org.jspecify.annotations.NullMarked;
