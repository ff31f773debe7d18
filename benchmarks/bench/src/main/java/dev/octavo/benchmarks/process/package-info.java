/// Starting contenders, each in a process and on a class path of its own, and what such a process
/// reported and cost. Not what the figures mean.
package dev.octavo.benchmarks.process;
