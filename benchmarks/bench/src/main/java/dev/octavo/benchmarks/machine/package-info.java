/// What a published figure must say of the machine it was measured on.
package dev.octavo.benchmarks.machine;
