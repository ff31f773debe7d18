/// What every contender shares: the table to make ([StrikesTable]), its rows ([Strikes]), the
/// font, and the process in which one contender is measured ([ContenderProcess]). No contender's
/// own code, and nothing that compares them.
package dev.octavo.benchmarks.contender;
