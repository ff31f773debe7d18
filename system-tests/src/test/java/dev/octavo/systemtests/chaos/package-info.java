/// The bridge under chaos: several instances, killed, paused and restarted, on a stream that is
/// split and merged, behind proxies that break what they carry; and the audit of what became of
/// every record.
///
/// What the bridge does when one thing fails in a known way does not live here, but in the
/// integration tests of the bridge.
@NullMarked
package dev.octavo.systemtests.chaos;

import org.jspecify.annotations.NullMarked;
