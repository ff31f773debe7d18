/// The rows that every contender prints, written from the real data of the examples. Not how they
/// are read: that is the contenders' part.
package dev.octavo.benchmarks.rows;
