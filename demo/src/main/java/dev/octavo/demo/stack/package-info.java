/// Everything of Octavo on one machine: the local cloud, what must exist in it, and both
/// packaged services as child processes. The demo, dev mode and the system tests stand on it.
@NullMarked
package dev.octavo.demo.stack;

import org.jspecify.annotations.NullMarked;
