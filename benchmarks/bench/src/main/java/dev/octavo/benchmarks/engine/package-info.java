/// `./octavo bench engine`: the contests between Octavo's engine and its peers, the measures taken
/// from them, and their targets. How a contender makes the table is its own module's part.
package dev.octavo.benchmarks.engine;
