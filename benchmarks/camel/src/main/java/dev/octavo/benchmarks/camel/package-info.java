/// The bridge as one would build it with Camel: its Kinesis component, and its HTTP component.
package dev.octavo.benchmarks.camel;
