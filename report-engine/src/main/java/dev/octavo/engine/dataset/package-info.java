/// Named rows: where they come from, how they are typed, and in which order they are read.
///
/// Readers stream and hold one row; only a sort holds more, in bounded memory. Conditions and
/// aggregates over rows do not live here: `expression` brings them.
package dev.octavo.engine.dataset;
