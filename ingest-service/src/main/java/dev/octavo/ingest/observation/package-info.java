/// What people and machines can see of the bridge: its shards, the equation, metrics and
/// health.
///
/// Nothing is decided here, and nobody depends on it.
@NullMarked
package dev.octavo.ingest.observation;

import org.jspecify.annotations.NullMarked;
