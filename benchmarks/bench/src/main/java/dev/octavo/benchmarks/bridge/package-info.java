/// `./octavo bench bridge`: Octavo's bridge beside Camel, each a process of its own, from the same
/// emulator to the same sink; the measures taken, and their targets.
package dev.octavo.benchmarks.bridge;
