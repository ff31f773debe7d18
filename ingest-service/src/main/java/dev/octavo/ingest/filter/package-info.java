/// Which records are wanted: the patterns of Lambda's filter criteria, compared by the engine
/// that EventBridge and Lambda use too.
///
/// What becomes of a record that is not wanted does not live here.
@NullMarked
package dev.octavo.ingest.filter;

import org.jspecify.annotations.NullMarked;
