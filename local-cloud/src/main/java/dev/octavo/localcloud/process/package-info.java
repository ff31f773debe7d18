/// Children of this process: started, awaited, signalled, and never left behind.
///
/// Knows nothing of emulators or services. A guard, one small JVM beside the children, kills
/// them when this process is gone, however it went.
package dev.octavo.localcloud.process;
